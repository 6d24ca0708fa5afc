import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import type { CountDrawn } from './draw-count.ts'
import { amountInWords } from './sentence-words.ts'
import { OptionName, type Telltale } from './ToldSentence.tsx'
import type { Amount } from './telling.ts'

/** The numbers of a count's picture as a table, for whoever reads better so, and for screen readers. */
export function CountTable({ drawn, ...telltale }: Telltale & { drawn: CountDrawn }) {
	const { t } = useTranslation('ballots')
	const heads = useHeads(drawn, telltale)
	return (
		<ScrollBox label={t('told.page.table')}>
			<table className="table count-table">
				<caption className={drawn.kind === 'pairs' ? undefined : 'out-of-sight'}>
					{t(drawn.kind === 'pairs' ? 'told.page.pairs' : 'told.page.table')}
				</caption>
				<thead>
					<tr>
						<th scope="col">{t('told.page.name')}</th>
						{heads.map(({ key, head }) => (
							<th key={key} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					<Rows drawn={drawn} {...telltale} />
				</tbody>
			</table>
		</ScrollBox>
	)
}

function useHeads(drawn: CountDrawn, telltale: Telltale): { key: string; head: ReactNode }[] {
	const { t } = useTranslation('ballots')
	switch (drawn.kind) {
		case 'rounds':
			if (drawn.rounds.length === 1) return [{ key: 'number', head: t('told.page.number') }]
			return drawn.rounds.map(({ round }) => ({ key: `${round}`, head: t('told.page.round', { round }) }))
		case 'grades':
			return [
				...[0, 1, 2, 3, 4, 5].map(grade => ({ key: `${grade}`, head: t('told.page.grade', { grade }) })),
				{ key: 'middle', head: t('told.page.in-middle') },
			]
		case 'pairs':
			return drawn.rows.map(({ option }) => ({
				key: option,
				head: <OptionName option={option} {...telltale} />,
			}))
		case 'pot':
			return (['cost', 'chosen', 'paid'] as const).map(key => ({ key, head: t(`told.page.${key}`) }))
	}
}

function Rows({ drawn, ...telltale }: Telltale & { drawn: CountDrawn }) {
	const { t } = useTranslation('ballots')
	switch (drawn.kind) {
		case 'rounds':
			return (
				<>
					{drawn.options.map(option => (
						<Row key={option} name={<OptionName option={option} {...telltale} />}>
							{drawn.rounds.map(({ round, bars }) => {
								const bar = bars.find(one => one.option === option)
								return <Cell key={round} amount={bar?.amount ?? null} isStrong={bar?.fate === 'won'} />
							})}
						</Row>
					))}
					{drawn.rounds.some(({ noNext }) => noNext) ? (
						<Row name={t('told.page.no-next')}>
							{drawn.rounds.map(({ round, noNext }) => (
								<Cell key={round} amount={noNext} />
							))}
						</Row>
					) : null}
					{drawn.rounds.some(({ needed }) => needed) ? (
						<Row name={t('told.page.needed')}>
							{drawn.rounds.map(({ round, needed }) => (
								<Cell key={round} amount={needed?.amount ?? null} />
							))}
						</Row>
					) : null}
				</>
			)
		case 'grades':
			return drawn.rows.map(({ option, grades, middle }) => (
				<Row key={option} name={<OptionName option={option} {...telltale} />}>
					{grades.map(({ grade, children }) => (
						<Cell key={grade} amount={children} />
					))}
					<Cell amount={middle} isStrong />
				</Row>
			))
		case 'pairs':
			return drawn.rows.map(({ option, above }) => (
				<Row key={option} name={<OptionName option={option} {...telltale} />}>
					{above.map(({ other, children, isMore }) => (
						<Cell key={other} amount={children} isStrong={isMore} />
					))}
				</Row>
			))
		case 'pot':
			return drawn.pieces.map(({ option, cost, children, isPaid }) => (
				<Row key={option} name={<OptionName option={option} {...telltale} />}>
					<Cell amount={cost} />
					<Cell amount={children} />
					<td>{t(isPaid ? 'told.page.yes' : 'told.page.no')}</td>
				</Row>
			))
	}
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
	return (
		<tr>
			<th scope="row">{name}</th>
			{children}
		</tr>
	)
}

function Cell({ amount, isStrong }: { amount: Amount | null; isStrong?: boolean }) {
	const { t } = useTranslation('ballots')
	if (!amount) return <td>–</td>
	const plain: Amount = { ...amount, unit: amount.unit === 'pounds' ? 'pounds' : 'number' }
	const words = amountInWords(plain, (key, values) => t(key, values ?? {}))
	return <td>{isStrong ? <strong>{words}</strong> : words}</td>
}
