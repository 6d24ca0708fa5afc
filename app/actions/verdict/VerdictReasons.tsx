import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { AsWritten } from './AsWritten.tsx'
import type { ToldVersion } from './told-verdict.ts'
import { VerdictSign } from './VerdictSign.tsx'

/** Why they say so, those who are few too; and how many reasons are not shown, or not read yet. */
export function VerdictReasons({ version, language }: { version: ToldVersion; language: Language }) {
	const { t } = useTranslation('actions')
	const { reasons, unread, keptBack } = version
	const shown = (count: number) => ({ count, shown: numberInWords(count, language) })
	return (
		<>
			{reasons.length > 0 ? <h3>{t('verdict.reasons')}</h3> : null}
			<ul className="verdict-reasons">
				{reasons.map(({ word, reason, language: writtenIn, evidence, link }) => (
					<li key={`${word} ${reason} ${evidence} ${link}`}>
						{word ? <VerdictSign outcome={word} /> : null}
						{reason ? <AsWritten text={reason} writtenIn={writtenIn} language={language} /> : null}
						{evidence ? (
							<p className="soft">
								{t('verdict.own-proof')} <bdi>{evidence}</bdi>
							</p>
						) : null}
						{link ? (
							<p className="soft">
								{t('verdict.own-proof')}{' '}
								<a href={link} rel="noreferrer nofollow" dir="ltr">
									{link}
								</a>
							</p>
						) : null}
					</li>
				))}
			</ul>
			{unread > 0 ? <p className="soft">{t('verdict.unread', shown(unread))}</p> : null}
			{keptBack > 0 ? <p className="soft">{t('verdict.kept-back', shown(keptBack))}</p> : null}
		</>
	)
}
