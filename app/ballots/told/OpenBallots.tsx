import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { plainWords, type Reader, Words } from '#app/surveys/Words.tsx'
import type { OpenBallot } from './open-ballot.ts'

/** The ballots that children can vote in now, as cards; nothing when there is none. */
export function OpenBallots({ ballots, ...reader }: Reader & { ballots: OpenBallot[] }) {
	const { t } = useTranslation(['ballots', 'ui'])
	const { language, variant } = reader
	if (ballots.length === 0) return null
	return (
		<ul className="cards open-surveys">
			{ballots.map(({ slug, title, closes, isSample }) => (
				<li className="card" key={slug}>
					<h3>
						<Words wording={title} reader={reader} />
					</h3>
					{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					<p>{t('told.open.slip')}</p>
					<p className="hint">{t('hours.closes', { day: dayInWords(closes, language) })}</p>
					<p>
						<a className="button" href={`/${language}/ballots/${slug}${wordsIn(variant)}`}>
							{t('told.open.vote', { title: plainWords(title, reader) })}
						</a>
					</p>
				</li>
			))}
		</ul>
	)
}
