import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { TiesOfIndicator } from './own.ts'
import { WishTicks } from './WishTicks.tsx'

type TiesFormProps = {
	ties: TiesOfIndicator
	/** The numbers of today's wishes. */
	wishes: readonly number[]
	/** What was ticked and refused. */
	chosen?: readonly number[]
	fault?: string
}

/** Which wishes an indicator belongs to: its plan's stay, the others are ticked or not. */
export function TiesForm({ ties, wishes, chosen = ties.ofPeople, fault }: TiesFormProps) {
	const { t } = useTranslation('indicators')
	const { ofPlan, ofPeople } = ties
	return (
		<section className="card stack">
			<h2>{t('about.wishes')}</h2>
			{ofPlan.length > 0 ? (
				<>
					<p>{t('team.wishes-plan')}</p>
					<ul className="ties">
						{ofPlan.map(number => (
							<li key={number}>
								<WishMark number={number} size="small" />
							</li>
						))}
					</ul>
				</>
			) : null}
			<Form method="post" className="stack" noValidate>
				<input type="hidden" name="seen" value={ofPeople.join(' ')} />
				<WishTicks
					wishes={wishes.filter(number => !ofPlan.includes(number))}
					hint={t('team.wishes-hint')}
					{...{ chosen, fault }}
				/>
				<button className="button" type="submit" name="intent" value="ties">
					{t('team.wishes-save')}
				</button>
			</Form>
		</section>
	)
}
