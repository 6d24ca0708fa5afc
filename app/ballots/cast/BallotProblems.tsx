import { useTranslation } from 'react-i18next'
import { plainWords, type Reader } from '#app/surveys/Words.tsx'
import type { PaperPart, WrittenPart } from '../ballot-paper.ts'
import { mostLetters } from '../written.ts'
import { fieldsOfPart } from './paper-shown.ts'
import type { Problems } from './problems.ts'

type BallotProblemsProps = { parts: (PaperPart | WrittenPart)[]; reader: Reader; problems: Problems }

/** What to do before the vote can be cast, with a way to each place. Every choice is still there. */
export function BallotProblems({ parts, reader, problems }: BallotProblemsProps) {
	const { t } = useTranslation('ballots')
	const { slip, misfits, whole } = problems
	return (
		<section
			className="error-summary stack"
			role="alert"
			tabIndex={-1}
			aria-labelledby="error-title"
			data-errors
		>
			<h2 id="error-title">{t('refused.title')}</h2>
			<ul>
				{whole ? <li>{t(`refused.${whole}`)}</li> : null}
				{misfits?.whole ? <li>{t(`refused.part.${misfits.whole}`)}</li> : null}
				{slip ? (
					<li>
						<a href="#slip">{t(`refused.${slip}`)}</a>
					</li>
				) : null}
				{parts.map(part => {
					const count = 'most' in part ? part.most : mostLetters
					const misfit = misfits?.byPart.get(part.id)
					return misfit ? (
						<li key={part.id}>
							<a href={`#${fieldsOfPart.part(part.id)}`}>
								{plainWords(part.wording, reader)}: {t(`refused.part.${misfit}`, { count })}
							</a>
						</li>
					) : null
				})}
			</ul>
			<p>{t('refused.still-here')}</p>
		</section>
	)
}
