import type { InputHTMLAttributes, ReactNode } from 'react'
import { directionOf, type Language } from '#app/languages/language.ts'

/** The id of a form's field on the page. Without the dots of its name: some readers of pages trip over them in a link. */
export function fieldId(name: string): string {
	return `field-${name.replaceAll('.', '-')}`
}

/** What may be said of a field, in the order in which it is read out. */
const parts = ['hint', 'source', 'error', 'note', 'advice'] as const

type Said = { name: string; id?: string } & { [part in (typeof parts)[number]]?: unknown }

/** What ties a field to what is said of it: its id, and the ids of its hint, of what is wrong, of what stands beside it. */
export function tiesOf({ name, id = fieldId(name), ...said }: Said) {
	const ids = parts.filter(part => said[part]).map(part => `${id}-${part}`)
	return {
		id,
		name,
		'aria-describedby': ids.join(' ') || undefined,
		'aria-invalid': said.error ? true : undefined,
	}
}

type FieldProps = {
	name: string
	/** Its id, where fields of one name stand in several forms of a page. */
	id?: string
	label: ReactNode
	hint?: ReactNode
	/** What is read before what is wrong, under the id `…-source`. */
	source?: ReactNode
	/** What is wrong, in words that say what to do. */
	error?: ReactNode
	/** Whether what is wrong is read out as it comes, where no summary says it. */
	isLoud?: boolean
	children: ReactNode
}

/** A field with its label, its hint and what is wrong with it. */
export function Field({
	name,
	id = fieldId(name),
	label,
	hint,
	source,
	error,
	isLoud,
	children,
}: FieldProps) {
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{hint ? (
				<span className="hint" id={`${id}-hint`}>
					{hint}
				</span>
			) : null}
			{source}
			{error ? (
				<p className="error" id={`${id}-error`} role={isLoud ? 'alert' : undefined}>
					{error}
				</p>
			) : null}
			{children}
		</div>
	)
}

type TextFieldProps = Omit<FieldProps, 'children' | 'source'> &
	Pick<
		InputHTMLAttributes<HTMLElement>,
		| 'aria-describedby'
		| 'autoComplete'
		| 'inputMode'
		| 'maxLength'
		| 'minLength'
		| 'readOnly'
		| 'required'
		| 'spellCheck'
	> & {
		value?: string
		type?: 'text' | 'date' | 'datetime-local' | 'email' | 'password'
		/** More than one makes it a box of so many lines. */
		lines?: number
		/** The language that is written here, when it is not the page's own. */
		writtenIn?: Language
		/** Numbers, periods, addresses: written from left to right everywhere. */
		isPlain?: boolean
	}

/** Words, a number, a day: one line, or a box of several. */
export function TextField({ name, id, label, hint, error, isLoud, value = '', ...how }: TextFieldProps) {
	const { type = 'text', lines = 1, writtenIn, isPlain, ...attributes } = how
	const shared = {
		...tiesOf({ name, id, hint, error }),
		...directionIn({ type, writtenIn, isPlain }),
		...attributes,
		defaultValue: value,
	}
	return (
		<Field {...{ name, id, label, hint, error, isLoud }}>
			{lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type={type} />}
		</Field>
	)
}

/** The language and the direction of what is typed. A day has neither: the browser writes it. */
function directionIn({ type, writtenIn, isPlain }: Pick<TextFieldProps, 'type' | 'writtenIn' | 'isPlain'>) {
	if (writtenIn) return { lang: writtenIn, dir: directionOf(writtenIn) }
	if (isPlain || type === 'email' || type === 'password') return { dir: 'ltr' }
	return { dir: type === 'text' ? 'auto' : undefined }
}

type ChoiceFieldProps = Omit<FieldProps, 'children' | 'source'> & {
	value?: string
	/** The words for having chosen nothing yet; none when there is always a choice. */
	none?: string
	options: readonly (readonly [value: string, words: string])[]
	/** What stands beside it, such as what somebody else chose meanwhile. */
	note?: ReactNode
}

/** A field in which one of several is chosen. */
export function ChoiceField({ value = '', none, options, note, ...field }: ChoiceFieldProps) {
	const ties = tiesOf({ name: field.name, id: field.id, hint: field.hint, error: field.error, note })
	return (
		<Field {...field}>
			{note ? (
				<p className="note" id={`${ties.id}-note`}>
					{note}
				</p>
			) : null}
			<select {...ties} defaultValue={value}>
				{none === undefined ? null : <option value="">{none}</option>}
				{options.map(([key, words]) => (
					<option key={key} value={key}>
						{words}
					</option>
				))}
			</select>
		</Field>
	)
}
