import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { Bead } from '#app/wishes/Bead.tsx'
import type { Gap } from './verdict.ts'

/** The published figure: of what the council called done, how much young people did not say "yes" to. */
export function VerdictGap({ gap, language }: { gap: Gap & { isSample: boolean }; language: Language }) {
	const { t } = useTranslation(['actions', 'ui'])
	const { judged, saidDone, notYes, voided } = gap
	const shown = (count: number) => ({ count, shown: numberInWords(count, language) })
	return (
		<section className="card stack verdict-gap" aria-labelledby="gap">
			<h2 id="gap">
				<Bead kind="verdict" /> {t('verdict.gap.title')}
				{gap.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h2>
			{judged === 0 ? (
				<p>{t('verdict.gap.none')}</p>
			) : (
				<p data-read-aloud>
					{t('verdict.gap.judged', shown(judged))} {t('verdict.gap.done', shown(saidDone))}
					{saidDone > 0 ? ` ${t('verdict.gap.not-yes', shown(notYes))}` : null}
				</p>
			)}
			{voided > 0 ? <p>{t('verdict.gap.voided', shown(voided))}</p> : null}
			<p className="soft">{t('verdict.gap.how')}</p>
		</section>
	)
}
