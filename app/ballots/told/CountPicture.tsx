import { useTranslation } from 'react-i18next'
import type { CountDrawn, RoundDrawn } from './draw-count.ts'
import { amountInWords } from './sentence-words.ts'
import { OptionName, type Telltale } from './ToldSentence.tsx'

/** The bars of one round: what each had before, what is new, who won, and a line where enough is. */
export function RoundPicture({ drawn, ...telltale }: Telltale & { drawn: RoundDrawn }) {
	const { t } = useTranslation('ballots')
	const hasNew = drawn.bars.some(({ width, before }) => width > before)
	return (
		<figure className="count-picture">
			<ul className="count-bars">
				{drawn.bars.map(({ option, amount, width, before, fate }) => (
					<li key={option} data-fate={fate}>
						<span className="count-name">
							<OptionName option={option} {...telltale} />{' '}
							{fate === 'in' ? null : <span className="status">{t(`told.page.fate.${fate}`)}</span>}
						</span>
						<svg className="count-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
							<rect className="count-had" width={before} height="10" />
							<rect className="count-new" x={before} y="3" width={Math.max(0, width - before)} height="4" />
							{drawn.needed ? (
								<line className="count-line" x1={drawn.needed.line} x2={drawn.needed.line} y1="0" y2="10" />
							) : null}
						</svg>
						<span className="count-amount">
							{amountInWords(amount, (key, values) => t(key, values ?? {}))}
						</span>
					</li>
				))}
			</ul>
			{drawn.needed || hasNew ? (
				<figcaption className="hint">
					{drawn.needed ? t('told.page.line') : null} {hasNew ? t('told.page.new') : null}
				</figcaption>
			) : null}
		</figure>
	)
}

/** The pot of money as one long bar: a piece for each idea that is paid for, as long as its cost, and what was left. */
export function PotPicture({
	drawn,
	...telltale
}: Telltale & { drawn: Extract<CountDrawn, { kind: 'pot' }> }) {
	const { t } = useTranslation('ballots')
	const say = (key: string, values?: Record<string, string | number>) => t(key, values ?? {})
	const paid = drawn.pieces.filter(({ isPaid }) => isPaid)
	const starts = paid.map((_, place) => paid.slice(0, place).reduce((sum, { width }) => sum + width, 0))
	return (
		<figure className="count-picture">
			<svg className="count-pot" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
				{paid.map(({ option, width }, place) => (
					<rect key={option} data-place={place % 2} x={starts[place]} width={width} height="10" />
				))}
			</svg>
			<ul className="count-bars">
				{drawn.pieces.map(({ option, cost, width, isPaid }) => (
					<li key={option} data-fate={isPaid ? 'won' : 'out'}>
						<span className="count-name">
							<OptionName option={option} {...telltale} />{' '}
							{isPaid ? <span className="status">{t('told.page.fate.paid')}</span> : null}
						</span>
						<svg className="count-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
							<rect
								className={isPaid ? 'count-had' : 'count-unpaid'}
								width={Math.min(100, width)}
								height="10"
							/>
						</svg>
						<span className="count-amount">{amountInWords(cost, say)}</span>
					</li>
				))}
			</ul>
			<figcaption className="hint">{t('told.page.pot')}</figcaption>
		</figure>
	)
}

/** How many gave each grade, from the lowest to the highest, and a line in the middle. */
export function GradesPicture({
	drawn,
	...telltale
}: Telltale & { drawn: Extract<CountDrawn, { kind: 'grades' }> }) {
	const { t } = useTranslation('ballots')
	return (
		<figure className="count-picture">
			<ul className="count-bars">
				{drawn.rows.map(({ option, middle, grades }) => {
					const starts = grades.map((_, place) =>
						grades.slice(0, place).reduce((sum, { width }) => sum + width, 0),
					)
					return (
						<li key={option}>
							<span className="count-name">
								<OptionName option={option} {...telltale} />
							</span>
							<svg className="count-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
								{grades.map(({ grade, width }, place) => (
									<rect key={grade} data-grade={grade} x={starts[place]} width={width} height="10" />
								))}
								<line className="count-line" x1="50" x2="50" y1="0" y2="10" />
							</svg>
							<span className="count-amount">{t('told.page.middle', { grade: middle.number })}</span>
						</li>
					)
				})}
			</ul>
			<figcaption className="hint">{t('told.page.grades')}</figcaption>
		</figure>
	)
}
