import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField as Line } from '#app/ui/Field.tsx'

type TextFieldProps = Omit<ComponentProps<typeof Line>, 'error'> & {
	/** The key, in people's words, of what is wrong with what was typed. */
	refusal?: string
}

/** One line that must be filled in, with its label, its hint, and what is wrong with it. */
export function TextField({ refusal, ...field }: TextFieldProps) {
	const { t } = useTranslation('people')
	return <Line {...field} required error={refusal && t(`refusal.${refusal}`)} />
}
