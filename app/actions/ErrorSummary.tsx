import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Faults } from './action.ts'
import { FieldLink } from './FieldLink.tsx'

type ErrorSummaryProps = {
	/** Why the deed was refused: the name of the refusal. */
	refusal?: string
	/** What is wrong with which field. */
	faults?: Faults
}

/** What stopped a form, at its top, with a way to each field. Focus goes here, so that it is read out first. */
export function ErrorSummary({ refusal, faults = {} }: ErrorSummaryProps) {
	const { t } = useTranslation('actions')
	const summary = useRef<HTMLDivElement>(null)
	const found = Object.entries(faults)
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new answer from the server is a new summary
	useEffect(() => summary.current?.focus(), [refusal, faults])
	if (!refusal && found.length === 0) return null
	return (
		<div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
			<h2>{t('team.not-saved')}</h2>
			{refusal ? <p>{t(`refusal.${refusal}`)}</p> : null}
			{found.length > 0 ? (
				<ul>
					{found.map(([field, fault]) => (
						<li key={field}>
							{field === 'form' ? (
								t(`refusal.${fault}`)
							) : (
								<FieldLink name={field}>{t(`refusal.${fault}`)}</FieldLink>
							)}
						</li>
					))}
				</ul>
			) : null}
		</div>
	)
}
