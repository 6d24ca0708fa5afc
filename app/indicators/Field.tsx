import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField, TextField } from '#app/ui/Field.tsx'
import { Stopped as Summary } from '#app/ui/Stopped.tsx'
import type { Faults, Typed } from './description.ts'

/** All that was typed in a form, and all that is wrong in it. */
type Sent = { typed: Typed; faults: Faults }

/** One field: what stands in it and what is wrong with it are found by its name. */
export function Field({ typed, faults, ...field }: Sent & ComponentProps<typeof TextField>) {
	return <TextField {...field} {...useSaid(field.name, { typed, faults })} />
}

/** One of several, found by its name like a field. */
export function Choice({ typed, faults, ...field }: Sent & ComponentProps<typeof ChoiceField>) {
	return <ChoiceField {...field} {...useSaid(field.name, { typed, faults })} />
}

function useSaid(name: string, { typed, faults }: Sent) {
	const { t } = useTranslation('indicators')
	const value = typed[name] ?? ''
	return { value, error: faults[name] && t(`fault.${faults[name]}`, { words: value }) }
}

type StoppedProps = { refusal?: string; faults?: Faults; typed?: Typed }

/** What stopped a form of an indicator, at the top of its page, with a way to each field. */
export function Stopped({ refusal, faults, typed = {} }: StoppedProps) {
	const { t } = useTranslation('indicators')
	return (
		<Summary
			title={t('team.not-saved')}
			refusal={refusal && t(`refusal.${refusal}`)}
			faults={Object.entries(faults ?? {}).map(
				([name, fault]) => [name, t(`fault.${fault}`, { words: typed[name] ?? '' })] as const,
			)}
			answer={faults ?? refusal}
		/>
	)
}
