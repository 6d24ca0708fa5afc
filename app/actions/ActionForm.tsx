import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { allLanguages, type Language, languages, sourceLanguage } from '#app/languages/language.ts'
import {
	type ActionTyped,
	accountabilityQuestions,
	actionStatuses,
	type Faults,
	fieldId,
	titleField,
} from './action.ts'
import type { OfferedTies } from './offers.ts'
import { WordsField } from './WordsField.tsx'
import { Words } from './YouSaid.tsx'

type ActionFormProps = {
	/** What stands in the fields: the action as it is, or what was typed when it was refused. */
	typed: ActionTyped
	faults: Faults
	ties: OfferedTies
	/** The language of the person who edits. */
	language: Language
}

/** The form of a promise: what, under which wish, who, by when, how far, and what it answers. Works with a plain post. */
export function ActionForm({ typed, faults, ties, language }: ActionFormProps) {
	const { t } = useTranslation(['actions', 'wishes'])
	const fault = (field: string) => (faults[field] ? t(`refusal.${faults[field]}`) : undefined)
	const field = (name: Exclude<keyof ActionTyped, 'title' | 'themes' | 'results'>) => ({
		name,
		value: typed[name],
		error: fault(name),
	})
	return (
		<Form method="post" className="action-form" noValidate>
			<div className="card stack">
				<TitleField writtenIn={sourceLanguage} {...{ typed, fault }} />
				<details>
					<summary>{t('team.other-languages')}</summary>
					{allLanguages
						.filter(other => other !== sourceLanguage)
						.map(other => (
							<TitleField key={other} writtenIn={other} {...{ typed, fault }} />
						))}
				</details>
				<Select
					{...field('wishId')}
					label={t('filter.wish')}
					none={t('team.choose')}
					options={ties.wishes.map(({ id, number }) => [
						id,
						`${numberInWords(number, language)}. ${t(`wishes:label.${number}`)}`,
					])}
				/>
				<WordsField {...field('owner')} label={t('team.owner')} hint={t('team.owner-hint')} />
				<div className="side-by-side">
					<WordsField {...field('dueOn')} label={t('team.due')} type="date" />
					<WordsField {...field('replyBy')} label={t('team.reply-by')} type="date" />
				</div>
				<Select
					{...field('status')}
					label={t('filter.status')}
					options={actionStatuses.map(status => [status, t(`status.${status}`)])}
				/>
				<WordsField
					{...field('reason')}
					label={t('team.reason')}
					hint={t('team.reason-hint')}
					lines={2}
					readIn={sourceLanguage}
				/>
			</div>
			<fieldset className="card stack">
				<legend>
					<h2>{t('team.accountability')}</h2>
				</legend>
				{accountabilityQuestions.map(question => (
					<WordsField key={question} {...field(question)} label={t(`accountability.${question}`)} lines={2} />
				))}
			</fieldset>
			<Ties typed={typed} ties={ties} language={language} />
			<p className="buttons">
				<button className="button" type="submit" name="intent" value="save">
					{t('team.save')}
				</button>
			</p>
		</Form>
	)
}

type TitleFieldProps = {
	writtenIn: Language
	typed: ActionTyped
	fault: (field: string) => string | undefined
}

function TitleField({ writtenIn, typed, fault }: TitleFieldProps) {
	const { t } = useTranslation('actions')
	const name = titleField(writtenIn)
	const label = t('team.title-in', { language: languages[writtenIn].name })
	return (
		<WordsField
			name={name}
			label={label}
			writtenIn={writtenIn}
			readIn={writtenIn}
			value={typed.title[writtenIn]}
			error={fault(name)}
		/>
	)
}

function Ties({ typed, ties, language }: Pick<ActionFormProps, 'typed' | 'ties' | 'language'>) {
	const { t } = useTranslation('actions')
	return (
		<>
			<fieldset className="card ticks">
				<legend>
					<h2>{t('team.tied-themes')}</h2>
				</legend>
				{ties.themes.length === 0 ? <p>{t('team.no-themes')}</p> : null}
				{ties.themes.map(({ id, name }) => (
					<label key={id} className="tick">
						<input type="checkbox" name="themes" value={id} defaultChecked={typed.themes.includes(id)} />
						<span>
							<Words words={name} language={language} />
						</span>
					</label>
				))}
			</fieldset>
			<fieldset className="card ticks">
				<legend>
					<h2>{t('team.tied-results')}</h2>
				</legend>
				{ties.questions.length === 0 ? <p>{t('team.no-questions')}</p> : null}
				{ties.questions.map(({ name, survey, question }) => (
					<label key={name} className="tick">
						<input
							type="checkbox"
							name="results"
							value={name}
							defaultChecked={typed.results.includes(name)}
						/>
						<span>
							<Words words={question} language={language} />
							<span className="soft">
								{' · '}
								<Words words={survey} language={language} />
							</span>
						</span>
					</label>
				))}
			</fieldset>
		</>
	)
}

type SelectProps = {
	name: string
	label: string
	value: string
	error?: string
	/** The words for having chosen nothing yet; none when there is always a choice. */
	none?: string
	options: [value: string, words: string][]
}

function Select({ name, label, value, error, none, options }: SelectProps) {
	const id = fieldId(name)
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{error ? (
				<p className="error" id={`${id}-error`}>
					{error}
				</p>
			) : null}
			<select
				id={id}
				name={name}
				defaultValue={value}
				aria-invalid={error ? true : undefined}
				aria-describedby={error ? `${id}-error` : undefined}
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
