import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { allLanguages, type Language, languages, sourceLanguage } from '#app/languages/language.ts'
import { accountabilityQuestions, actionStatuses, type Faults } from './action.ts'
import type { OfferedTies } from './offers.ts'
import { ChoiceField } from './plan/ChoiceField.tsx'
import { StandingFields } from './plan/StandingFields.tsx'
import type { OfferedStanding } from './plan/standing.ts'
import { type ActionTyped, titleField } from './plan/typed-action.ts'
import { NoBecauseFields } from './refusal/NoBecauseFields.tsx'
import { WordsField } from './WordsField.tsx'
import { Words } from './YouSaid.tsx'

type ActionFormProps = {
	/** What stands in the fields: the action as it is, or what was typed when it was refused. */
	typed: ActionTyped
	faults: Faults
	ties: OfferedTies
	standing: OfferedStanding
	/** The action as somebody else saved it meanwhile, to be read beside what was typed. */
	theirs?: ActionTyped
	/** The language of the person who edits. */
	language: Language
}

/** The form of a promise: what, under which wish, who, by when, how far, and what it answers. Works with a plain post. */
export function ActionForm({ typed, faults, ties, standing, theirs, language }: ActionFormProps) {
	const { t } = useTranslation(['actions', 'wishes'])
	const fault = (field: string) => (faults[field] ? t(`refusal.${faults[field]}`) : undefined)
	const field = (name: Exclude<keyof ActionTyped, 'title' | 'themes' | 'results' | 'no'>) => ({
		name,
		value: typed[name],
		error: fault(name),
		theirs: theirs && theirs[name] !== typed[name] ? theirs[name] : undefined,
	})
	return (
		<Form method="post" className="action-form" noValidate>
			<div className="card stack">
				<input type="hidden" name="version" value={theirs?.version ?? typed.version} />
				<TitleField writtenIn={sourceLanguage} {...{ typed, theirs, fault }} />
				<details>
					<summary>{t('team.other-languages')}</summary>
					{allLanguages
						.filter(other => other !== sourceLanguage)
						.map(other => (
							<TitleField key={other} writtenIn={other} {...{ typed, theirs, fault }} />
						))}
				</details>
				<ChoiceField
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
				<ChoiceField
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
				<NoBecauseFields typed={typed.no} source={typed.reason} faults={faults} />
				{typed.version === '0' ? null : (
					<WordsField
						{...field('why')}
						label={t('plan.form.why')}
						hint={t('plan.form.why-hint')}
						lines={2}
						readIn={sourceLanguage}
					/>
				)}
				<StandingFields field={field} standing={standing} typed={typed} />
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
	theirs?: ActionTyped
	fault: (field: string) => string | undefined
}

function TitleField({ writtenIn, typed, theirs, fault }: TitleFieldProps) {
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
			theirs={
				theirs && theirs.title[writtenIn] !== typed.title[writtenIn] ? theirs.title[writtenIn] : undefined
			}
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
