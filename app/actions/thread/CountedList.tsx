import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { HowMany } from './HowMany.tsx'
import { type CountedNumber, placeOfCount } from './thread.ts'

/**
 * Numbers of released results: what was asked, in which survey and edition, how
 * many said it of how many who answered. Each leads to the row of the table it stands in.
 */
export function CountedList({
	language,
	counted,
}: {
	language: Language
	counted: readonly CountedNumber[]
}) {
	const { t } = useTranslation(['actions', 'ui'])
	return (
		<ul className="ties thread-list">
			{counted.map(one => (
				<li key={`${one.slug} ${one.questionId} ${one.choiceId}`}>
					<p className="tie-name">
						<Link to={`/${language}/results/${one.slug}#${placeOfCount(one.questionId, one.choiceId)}`}>
							<SaidWords said={one.choice ?? one.question} />
						</Link>
					</p>
					{one.choice ? (
						<p className="soft">
							<SaidWords said={one.question} />
						</p>
					) : null}
					<p>
						{one.choice ? (
							<>
								<HowMany of="chose" shown={one.count} language={language} />
								{' · '}
							</>
						) : null}
						<HowMany of="answered" shown={one.base} language={language} />
					</p>
					<p className="soft">
						<SaidWords said={one.survey} />
						{' · '}
						{t('thread.edition', { number: numberInWords(one.edition, language) })}
						{' · '}
						{dayInWords(one.releasedOn, language)}{' '}
						{one.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</p>
				</li>
			))}
		</ul>
	)
}
