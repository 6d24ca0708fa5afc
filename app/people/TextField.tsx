import { useTranslation } from 'react-i18next'

type TextFieldProps = {
	name: string
	label: string
	/** What helps to fill it in, in a sentence. */
	hint?: string
	/** The key, in people's words, of what is wrong with what was typed. */
	refusal?: string
	type?: 'text' | 'email' | 'password'
	autoComplete?: string
	defaultValue?: string
	maxLength: number
}

/** One line to type in, with its label, its hint, and what is wrong with it, tied together for screen readers. */
export function TextField({ name, label, hint, refusal, type = 'text', ...rest }: TextFieldProps) {
	const { t } = useTranslation('people')
	const described = [hint && `${name}-hint`, refusal && `${name}-error`].filter(Boolean).join(' ')
	return (
		<div className="field">
			<label htmlFor={name}>{label}</label>
			{hint ? (
				<span className="hint" id={`${name}-hint`}>
					{hint}
				</span>
			) : null}
			{refusal ? (
				<span className="error" id={`${name}-error`}>
					{t(`refusal.${refusal}`)}
				</span>
			) : null}
			<input
				id={name}
				name={name}
				type={type}
				dir={type === 'text' ? 'auto' : 'ltr'}
				required
				aria-invalid={refusal ? true : undefined}
				aria-describedby={described || undefined}
				{...rest}
			/>
		</div>
	)
}
