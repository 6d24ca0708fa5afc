import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type Language } from '#app/languages/language.ts'
import { goToField } from '#app/ui/go-to-field.ts'
import type { Faults, Typed } from './description.ts'

function fieldId(name: string): string {
	return `field-${name.replaceAll('.', '-')}`
}

type FieldProps = {
	name: string
	label: string
	typed: Typed
	faults: Faults
	hint?: string
	/** The language written here, when it is not the page's own. */
	writtenIn?: Language
	/** More than one makes it a box of so many lines. */
	lines?: number
	/** Numbers, periods, addresses: written from left to right everywhere. */
	isPlain?: boolean
}

/** One field with its label, its hint and what is wrong with it. */
export function Field({ name, label, typed, faults, hint, writtenIn, lines = 1, isPlain }: FieldProps) {
	const fault = faults[name]
	const direction = writtenIn ? directionOf(writtenIn) : isPlain ? 'ltr' : 'auto'
	const shared = {
		...tiesOf(name, { hint, fault }),
		name,
		defaultValue: typed[name] ?? '',
		lang: writtenIn,
		dir: direction,
	}
	return (
		<Labelled {...{ name, label, hint, fault }} words={typed[name] ?? ''}>
			{lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type="text" />}
		</Labelled>
	)
}

type ChoiceProps = Omit<FieldProps, 'writtenIn' | 'lines' | 'isPlain'> & {
	options: readonly (readonly [value: string, words: string])[]
}

export function Choice({ name, label, typed, faults, hint, options }: ChoiceProps) {
	const fault = faults[name]
	return (
		<Labelled {...{ name, label, hint, fault }} words="">
			<select {...tiesOf(name, { hint, fault })} name={name} defaultValue={typed[name] ?? ''}>
				{options.map(([value, words]) => (
					<option key={value} value={value}>
						{words}
					</option>
				))}
			</select>
		</Labelled>
	)
}

function tiesOf(name: string, { hint, fault }: { hint?: string; fault?: string }) {
	const id = fieldId(name)
	const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
	return { id, 'aria-describedby': said || undefined, 'aria-invalid': fault ? true : undefined }
}

type LabelledProps = {
	name: string
	label: string
	hint?: string
	fault?: string
	words: string
	children: ReactNode
}

function Labelled({ name, label, hint, fault, words, children }: LabelledProps) {
	const { t } = useTranslation('indicators')
	const id = fieldId(name)
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{hint ? (
				<span className="hint" id={`${id}-hint`}>
					{hint}
				</span>
			) : null}
			{fault ? (
				<p className="error" id={`${id}-fault`}>
					{t(`fault.${fault}`, { words })}
				</p>
			) : null}
			{children}
		</div>
	)
}

type StoppedProps = { refusal?: string; faults?: Faults; typed?: Typed }

/** What stopped a form, at the top of its page, with a way to each field. It is read out when it comes. */
export function Stopped({ refusal, faults = {}, typed = {} }: StoppedProps) {
	const { t } = useTranslation('indicators')
	const found = Object.entries(faults)
	if (!refusal && found.length === 0) return null
	return (
		<div className="error-summary" role="alert" tabIndex={-1}>
			<h2>{t('team.not-saved')}</h2>
			{refusal ? <p>{t(`refusal.${refusal}`)}</p> : null}
			<ul>
				{found.map(([name, fault]) => (
					<li key={name}>
						<a href={`#${fieldId(name)}`} onClick={goToField}>
							{t(`fault.${fault}`, { words: typed[name] ?? '' })}
						</a>
					</li>
				))}
			</ul>
		</div>
	)
}
