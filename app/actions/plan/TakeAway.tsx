import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#app/ui/Field.tsx'
import type { PlanPart } from './plan-part.ts'
import type { WishPart } from './wish-part.ts'

type TakeAwayProps = {
	kind: PlanPart['part'] | WishPart['part']
	id: string
	/** What would go, for those who hear the button and do not see where it stands. */
	what: string
}

/** Takes one thing away, for a reason that everybody reads. Closed until it is wanted. */
export function TakeAway({ kind, id, what }: TakeAwayProps) {
	const { t } = useTranslation('actions')
	return (
		<details className="take-away">
			<summary>
				{t('plan.take-away')} <span className={kind === 'point' ? undefined : 'out-of-sight'}>{what}</span>
			</summary>
			<Form method="post" className="stack">
				<input type="hidden" name="kind" value={kind} />
				<input type="hidden" name="id" value={id} />
				<TextField name="why" id={`why-${id}`} label={t('plan.take-away-why')} maxLength={500} required />
				<button className="button quiet small" type="submit" name="intent" value="take-away">
					{t('plan.take-away')}
				</button>
			</Form>
		</details>
	)
}
