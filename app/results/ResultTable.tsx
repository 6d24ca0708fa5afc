import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shown } from './presented-table.ts'
import { ResultSentence } from './ResultSentence.tsx'
import { SaidWords } from './SaidWords.tsx'
import type { ShownLine, ShownQuestion, ShownSection } from './shown-question.ts'

type ResultTableProps = {
	shown: ShownQuestion
	/** The level of the heading that asks the question: 2 on a page of results, 4 within another page. */
	level?: 2 | 3 | 4
	/** Gives the question and each of its rows an address on the page. Only where each stands once. */
	addressOf?: (questionId: string, choiceId: string | null) => string
	/** What came of the question. */
	children?: ReactNode
}

/**
 * One question's results: the question, a sentence that says what the numbers
 * show, and a table with a bar beside each number. Bars are drawn from the
 * presented numbers and say nothing the numbers do not.
 */
export function ResultTable({ shown, level = 2, addressOf, children }: ResultTableProps) {
	const { t } = useTranslation('results')
	const Heading = `h${level}` as const
	const isEmpty = shown.sections.every(({ lines }) => lines.length === 0)
	return (
		<section className="result stack" id={addressOf?.(shown.questionId, null)}>
			<Heading>{shown.said ? <SaidWords said={shown.said} /> : t('who-answered')}</Heading>
			<ResultSentence shown={shown} />
			{isEmpty ? null : (
				<table className="table result-table">
					<caption>
						<span className="out-of-sight">
							{shown.said ? <SaidWords said={shown.said} /> : t('who-answered')}:{' '}
						</span>
						{shown.groupKind ? (
							t('table.by', { kind: t(`by.${shown.groupKind}`) })
						) : (
							<Base base={shown.sections[0]?.base ?? 'c'} />
						)}
					</caption>
					<thead>
						<tr>
							<th scope="col">{t(shown.said ? 'table.answer' : 'table.group')}</th>
							<th scope="col">{t('table.children')}</th>
							{hasPercents(shown) ? <th scope="col">{t('table.in-100')}</th> : null}
						</tr>
					</thead>
					{shown.sections.map(section => (
						<Section
							key={section.key}
							section={section}
							hasPercents={hasPercents(shown)}
							addressOf={shown.groupKind ? undefined : key => addressOf?.(shown.questionId, key)}
						/>
					))}
				</table>
			)}
			{shown.mayChooseSeveral ? <p>{t('note.several')}</p> : null}
			{shown.hidesGroups && !isEmpty ? <p>{t('note.groups')}</p> : null}
			{children}
		</section>
	)
}

/** What a reader of the numbers must know: they are rounded, and what `c` means. */
export function ResultNote() {
	const { t } = useTranslation('results')
	return (
		<p className="note">
			{t('note.rounded')} {t('note.hidden')}
		</p>
	)
}

type SectionProps = {
	section: ShownSection
	hasPercents: boolean
	addressOf?: (choiceId: string) => string | undefined
}

function Section({ section, hasPercents, addressOf }: SectionProps) {
	return (
		<tbody>
			{section.said ? (
				<tr>
					<th scope="rowgroup" colSpan={hasPercents ? 3 : 2} className="result-group">
						<SaidWords said={section.said} />
						{' · '}
						<Base base={section.base} />
					</th>
				</tr>
			) : null}
			{section.lines.map(line => (
				<Line key={line.key} line={line} hasPercents={hasPercents} id={addressOf?.(line.key)} />
			))}
		</tbody>
	)
}

function Line({ line, hasPercents, id }: { line: ShownLine; hasPercents: boolean; id?: string }) {
	const { t } = useTranslation('results')
	return (
		<tr id={id}>
			<th scope="row">
				<SaidWords said={line.said} />
			</th>
			<td>
				<span className="result-count">
					<ShownCount count={line.count} />
					{line.bar === null ? null : (
						<svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
							<rect width={line.bar} height="10" />
						</svg>
					)}
				</span>
			</td>
			{hasPercents ? (
				<td>{line.percent === null ? t('table.no-share') : t('table.number', { number: line.percent })}</td>
			) : null}
		</tr>
	)
}

function Base({ base }: { base: Shown }) {
	const { t } = useTranslation('results')
	return <>{base === 'c' ? t('table.base-hidden') : t('table.base', { count: base })}</>
}

/** A number as it may be shown. `c` is read out as what it means. */
function ShownCount({ count }: { count: Shown }) {
	const { t } = useTranslation('results')
	if (count !== 'c') return <span>{t('table.number', { number: count })}</span>
	return (
		<span>
			<span aria-hidden="true">c</span>
			<span className="out-of-sight">{t('table.hidden')}</span>
		</span>
	)
}

function hasPercents({ sections }: ShownQuestion): boolean {
	return sections.some(({ lines }) => lines.some(({ percent }) => percent !== null))
}
