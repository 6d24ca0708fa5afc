import { useTranslation } from 'react-i18next'
import { fieldId } from '../action.ts'

type ChoiceFieldProps = {
	name: string
	label: string
	hint?: string
	value: string
	error?: string
	/** The words for having chosen nothing yet; none when there is always a choice. */
	none?: string
	options: [value: string, words: string][]
	/** What somebody else chose and saved meanwhile. */
	theirs?: string
}

/** A field in which one of several is chosen. */
export function ChoiceField({ name, label, hint, value, error, none, options, theirs }: ChoiceFieldProps) {
	const { t } = useTranslation('actions')
	const id = fieldId(name)
	const chosen = theirs === undefined ? undefined : options.find(([key]) => key === theirs)?.[1]
	const said = [
		hint ? `${id}-hint` : '',
		error ? `${id}-error` : '',
		theirs === undefined ? '' : `${id}-theirs`,
	]
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{hint ? (
				<span className="hint" id={`${id}-hint`}>
					{hint}
				</span>
			) : null}
			{error ? (
				<p className="error" id={`${id}-error`}>
					{error}
				</p>
			) : null}
			{theirs === undefined ? null : (
				<p className="note" id={`${id}-theirs`}>
					{t('team.theirs')}: <bdi>{chosen ?? none ?? t('team.nothing-written')}</bdi>
				</p>
			)}
			<select
				id={id}
				name={name}
				defaultValue={value}
				aria-invalid={error ? true : undefined}
				aria-describedby={said.filter(Boolean).join(' ') || undefined}
			>
				{none ? <option value="">{none}</option> : null}
				{options.map(([key, words]) => (
					<option key={key} value={key}>
						{words}
					</option>
				))}
			</select>
		</div>
	)
}
