import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Faults } from '../action.ts'
import { FieldsInLanguages } from '../in-languages/FieldsInLanguages.tsx'
import { fieldIn, type InLanguages, wordsIn } from '../in-languages/in-languages.ts'
import { WordsField } from '../WordsField.tsx'
import { Words } from '../YouSaid.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { TakeAway } from './TakeAway.tsx'
import { type WishPart, wishFields } from './wish-part.ts'

type WishPlanEditorProps = {
	leads: { id: string; post: string; service: string }[]
	goals: { id: string; term: 'short' | 'long'; text: InLanguages; dueOn: Day | null }[]
	/** The languages a goal is owed in. */
	asked: readonly Language[]
	canEdit: boolean
	typed: Record<string, string>
	faults: Faults
	language: Language
}

/** Who leads a wish and what for, to be added to and taken from. */
export function WishPlanEditor({ leads, goals, canEdit, language, ...adding }: WishPlanEditorProps) {
	const { t } = useTranslation('actions')
	return (
		<div className="steps-editor">
			<section className="card stack">
				<h2>{t('plan.leads.title')}</h2>
				{leads.length === 0 ? <p>{t('plan.leads.none')}</p> : null}
				<ul className="part-list">
					{leads.map(({ id, post, service }) => (
						<li key={id}>
							<p>
								<bdi lang="en">{post}</bdi> · <bdi lang="en">{service}</bdi>
							</p>
							{canEdit ? <TakeAway kind="lead" id={id} what={post} /> : null}
						</li>
					))}
				</ul>
				{canEdit ? <AddToWish part="lead" {...adding} /> : null}
			</section>
			<section className="card stack">
				<h2>{t('plan.goals.title')}</h2>
				{goals.length === 0 ? <p>{t('plan.goals.none')}</p> : null}
				<ul className="part-list">
					{goals.map(({ id, term, text, dueOn }) => (
						<li key={id}>
							<p className="eyebrow">{t(`plan.goals.${term}`)}</p>
							<p>
								<Words words={wordsIn(text, language)} language={language} />{' '}
								{dueOn ? (
									<span className="soft">{t('plan.steps.due', { day: dayInWords(dueOn, language) })}</span>
								) : null}
							</p>
							{canEdit ? <TakeAway kind="goal" id={id} what={wordsIn(text, language).text} /> : null}
						</li>
					))}
				</ul>
				{canEdit ? <AddToWish part="goal" {...adding} /> : null}
			</section>
		</div>
	)
}

function AddToWish({
	part,
	asked,
	typed,
	faults,
}: Pick<WishPlanEditorProps, 'asked' | 'typed' | 'faults'> & { part: WishPart['part'] }) {
	const { t } = useTranslation('actions')
	const field = (name: string) => ({
		name: `${part}.${name}`,
		label: t(`plan.wish-part.${name}`),
		value: typed[`${part}.${name}`] ?? '',
		error: faults[`${part}.${name}`] ? t(`refusal.${faults[`${part}.${name}`]}`) : undefined,
	})
	return (
		<details open={Object.keys(faults).some(name => name.startsWith(`${part}.`))}>
			<summary className="button quiet small">{t(`plan.add.${part}`)}</summary>
			<Form method="post" className="stack part-form" noValidate>
				{wishFields[part].map(name =>
					name === 'text' ? (
						<GoalFields key={name} {...{ asked, typed, faults }} />
					) : name === 'term' ? (
						<ChoiceField
							key={name}
							{...field(name)}
							none={t('team.choose')}
							options={[
								['short', t('plan.goals.short')],
								['long', t('plan.goals.long')],
							]}
						/>
					) : (
						<WordsField key={name} {...field(name)} type={name === 'dueOn' ? 'date' : 'text'} />
					),
				)}
				<button className="button" type="submit" name="intent" value={`add-${part}`}>
					{t('team.save')}
				</button>
			</Form>
		</details>
	)
}

/** What a goal is, once for each language it is owed in. */
function GoalFields({ asked, typed, faults }: Pick<WishPlanEditorProps, 'asked' | 'typed' | 'faults'>) {
	const { t } = useTranslation('actions')
	const name = 'goal.text'
	const inEach = (textOf: (field: string) => string | undefined): InLanguages =>
		Object.fromEntries(asked.map(language => [language, textOf(fieldIn(name, language))]))
	return (
		<FieldsInLanguages
			name={name}
			labelIn={(of, language) =>
				language === sourceLanguage ? t('plan.wish-part.text') : t('inLanguages.also', { language: of })
			}
			asked={asked}
			typed={inEach(field => typed[field])}
			faults={inEach(field => faults[field] && t(`refusal.${faults[field]}`))}
		/>
	)
}
