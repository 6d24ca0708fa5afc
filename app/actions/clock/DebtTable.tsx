import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { LineDrawing } from '#app/ui/LineDrawing.tsx'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import type { Debt } from './debt.ts'

/** In the order of the picture and of the columns, each with the name of its words and its sign. */
const parts = [
	{ part: 'inTime', words: 'in-time', sign: 'M4 12l5 5L20 6' },
	{ part: 'late', words: 'late', sign: 'M4 10l5 5L20 4M4 21h16' },
	{ part: 'owed', words: 'owed', sign: 'M12 7v5l4 2' },
	{ part: 'overdue', words: 'overdue', sign: 'M12 3v12M12 19v2' },
] as const

/** A picture is for a glance: past this many the table alone tells. */
const mostMarks = 60

type DebtTableProps = {
	title: string
	/** What the first column holds. */
	of: string
	rows: { name: string; label: ReactNode; debt: Debt }[]
	language: Language
}

/** What is owed by each, as a row of marks, one for each answer that was promised, and the same as a table. */
export function DebtTable({ title, of, rows, language }: DebtTableProps) {
	const { t } = useTranslation('actions')
	const number = (value: number) => numberInWords(value, language)
	return (
		<ScrollBox label={title}>
			<table className="debt-table stacks of-numbers">
				<caption>{title}</caption>
				<thead>
					<tr>
						<th scope="col">{of}</th>
						<th scope="col">{t('debt.asked')}</th>
						{parts.map(({ words }) => (
							<th scope="col" key={words}>
								{t(`debt.${words}`)}
							</th>
						))}
						<th scope="col">{t('debt.moved')}</th>
						<th scope="col">{t('debt.median')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ name, label, debt }) => (
						<tr key={name}>
							<th scope="row">
								{label}
								<Marks debt={debt} />
							</th>
							<td data-label={t('debt.asked')}>{number(debt.asked)}</td>
							{parts.map(({ part, words }) => (
								<td
									key={part}
									data-label={t(`debt.${words}`)}
									className={part === 'overdue' && debt.overdue > 0 ? 'overdue' : undefined}
								>
									{number(debt[part])}
								</td>
							))}
							<td data-label={t('debt.moved')}>{number(debt.moved)}</td>
							<td data-label={t('debt.median')}>
								{debt.median === null ? t('debt.no-median') : number(debt.median)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	)
}

/** The columns beside it say the same: it is drawn for eyes alone. */
function Marks({ debt }: { debt: Debt }) {
	if (debt.asked > mostMarks) return null
	return (
		<span className="debt-marks" aria-hidden="true">
			{parts.flatMap(({ part, words, sign }) =>
				namesOf(part, debt[part]).map(name => (
					<span key={name} className={`debt-mark ${words}`}>
						<LineDrawing line={sign} size={14} thick={4} />
					</span>
				)),
			)}
		</span>
	)
}

function namesOf(part: string, count: number): string[] {
	return Array.from({ length: count }, (_, place) => `${part} ${place + 1}`)
}
