import { useTranslation } from 'react-i18next'
import { Stopped } from '#app/ui/Stopped.tsx'
import type { Faults } from './action.ts'

type ErrorSummaryProps = {
	/** Why the deed was refused: the name of the refusal. */
	refusal?: string
	/** What is wrong with which field. */
	faults?: Faults
}

/** What stopped a form of actions, at its top, with a way to each field. */
export function ErrorSummary({ refusal, faults }: ErrorSummaryProps) {
	const { t } = useTranslation('actions')
	return (
		<Stopped
			title={t('team.not-saved')}
			refusal={refusal && t(`refusal.${refusal}`)}
			faults={Object.entries(faults ?? {}).map(([field, fault]) => [field, t(`refusal.${fault}`)] as const)}
			answer={faults ?? refusal}
		/>
	)
}
