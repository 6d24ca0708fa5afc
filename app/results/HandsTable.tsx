import { useTranslation } from 'react-i18next'
import { Picture } from '#app/surveys/Picture.tsx'
import { choicesOf, type Question } from '#app/surveys/survey.ts'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { PresentedTable } from './presented-table.ts'

type HandsTableProps = { question: Question; table: PresentedTable; reader: Reader }

/** How many hands went up for what, the most first, as a picture in a table. It speaks of hands, never of people (B-21). */
export function HandsTable({ question, table, reader }: HandsTableProps) {
	const { t } = useTranslation('ballots')
	const [part] = table.parts
	if (!part || part.base === 'c' || part.base === 0) return <p data-read-aloud>{t('hands.too-few')}</p>
	const number = (count: number | 'c') => (count === 'c' ? -1 : count)
	const rows = part.rows.toSorted((a, b) => number(b.count) - number(a.count))
	const longest = Math.max(1, ...rows.map(({ count }) => number(count)))
	return (
		<>
			<p data-read-aloud>{t('hands.went-up', { count: part.base })}</p>
			<table className="table result-table">
				<caption className="out-of-sight">
					<Words wording={question.wording} reader={reader} />
				</caption>
				<thead>
					<tr>
						<th scope="col">{t('hands.table.option')}</th>
						<th scope="col">{t('hands.table.hands')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ choiceId, count }) => {
						const choice = choicesOf(question).find(({ id }) => id === choiceId)
						return (
							<tr key={choiceId}>
								<th scope="row">
									<span className="pictured-choice">
										<Picture id={choice?.picture} />
										{choice ? <Words wording={choice.wording} reader={reader} /> : null}
									</span>
								</th>
								<td>
									<span className="result-count">
										<span>
											{count === 'c' ? t('hands.table.few') : t('hands.table.number', { number: count })}
										</span>
										{count === 'c' ? null : (
											<svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
												<rect width={(count / longest) * 100} height="10" />
											</svg>
										)}
									</span>
								</td>
							</tr>
						)
					})}
				</tbody>
			</table>
			<p className="note">{t('hands.rounded')}</p>
		</>
	)
}
