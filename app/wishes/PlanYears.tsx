import { useTranslation } from 'react-i18next'
import { periodInYears } from './plan-period.ts'

/** The years of a plan, from the first to the last in every direction of writing; or that none are given. */
export function PlanYears({ plan }: { plan: { periodFrom: number | null; periodTo: number | null } }) {
	const { t } = useTranslation('wishes')
	const years = periodInYears(plan)
	return years ? <bdi dir="ltr">{years}</bdi> : t('plans.no-years')
}
