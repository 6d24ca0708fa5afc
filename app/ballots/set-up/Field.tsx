import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, sourceLanguage } from '#app/languages/language.ts'
import { PlainWordsAdvice, useTyped } from '#app/languages/PlainWordsAdvice.tsx'
import { goToField } from '#app/ui/go-to-field.ts'
import type { Faults } from './new-ballot.ts'

/** The id of a form's field on the page. Without the dots of its name: some readers of pages trip over them in a link. */
export function fieldId(name: string): string {
	return `field-${name.replaceAll('.', '-')}`
}

/** What ties a field to what is said of it. */
export function saidOf(name: string, { hint, fault }: { hint?: string; fault?: string }) {
	const id = fieldId(name)
	const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
	return { id, name, 'aria-describedby': said || undefined, 'aria-invalid': fault ? true : undefined }
}

type LabelledProps = {
	name: string
	label: ReactNode
	hint?: string
	/** The name of what is wrong, in the words of ballots. */
	fault?: string
	children: ReactNode
}

/** A field with its label, its hint and what is wrong with it. */
export function Labelled({ name, label, hint, fault, children }: LabelledProps) {
	const { t } = useTranslation('ballots')
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
					{t(`team.fault.${fault}`)}
				</p>
			) : null}
			{children}
		</div>
	)
}

type LineProps = Omit<LabelledProps, 'children'> & {
	value: string
	type?: 'text' | 'date' | 'datetime-local' | 'number'
}

/** One line: a name, a number, a day and a time. */
export function LineField({ value, type = 'text', ...labelled }: LineProps) {
	return (
		<Labelled {...labelled}>
			<input
				{...saidOf(labelled.name, labelled)}
				type={type === 'number' ? 'text' : type}
				inputMode={type === 'number' ? 'numeric' : undefined}
				dir={type === 'text' ? 'auto' : undefined}
				defaultValue={value}
			/>
		</Labelled>
	)
}

/** English words that children are to read: plain words are advised while they are written. */
export function WordsField({ value, lines = 1, ...labelled }: LineProps & { lines?: number }) {
	const { box, now, follow } = useTyped(value)
	const { 'aria-describedby': said, ...tied } = saidOf(labelled.name, labelled)
	const advice = `${tied.id}-advice`
	const shared = {
		...tied,
		'aria-describedby': [said, advice].filter(Boolean).join(' '),
		lang: sourceLanguage,
		dir: directionOf(sourceLanguage),
		defaultValue: value,
		onChange: follow,
		ref: box,
	}
	return (
		<Labelled {...labelled}>
			{lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type="text" />}
			<PlainWordsAdvice id={advice} words={now} language={sourceLanguage} />
		</Labelled>
	)
}

type SummaryProps = {
	/** Why nothing was kept: the name of the refusal. */
	refusal?: string
	/** What is wrong with which field. */
	faults?: Faults
}

/** What stopped a form, at its top, with a way to each field. It is read out when it comes. */
export function FaultSummary({ refusal, faults = {} }: SummaryProps) {
	const { t } = useTranslation('ballots')
	const found = Object.entries(faults)
	if (!refusal && found.length === 0) return null
	return (
		<div className="error-summary" role="alert" tabIndex={-1}>
			<h2>{t('team.not-saved')}</h2>
			{refusal ? <p>{t(`team.refusal.${refusal}`)}</p> : null}
			{found.length > 0 ? (
				<ul>
					{found.map(([field, fault]) => (
						<li key={field}>
							<a href={`#${fieldId(field)}`} onClick={goToField}>
								{t(`team.fault.${fault}`)}
							</a>
						</li>
					))}
				</ul>
			) : null}
		</div>
	)
}
