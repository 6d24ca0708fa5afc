import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { accountabilityQuestions, type Faults } from '../action.ts'
import { WordsField } from '../WordsField.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { fieldsOf, type PartForm } from './plan-part.ts'

type AddPartProps = {
	kind: PartForm
	/** What was typed when the form was refused, by the fields' names. */
	typed: Record<string, string>
	faults: Faults
}

/** A form that adds a step, a link, a figure or a number. It stands open when something in it is to be mended. */
export function AddPart({ kind, typed, faults }: AddPartProps) {
	const { t } = useTranslation('actions')
	const isRefused = Object.keys(faults).some(field => field.startsWith(`${kind}.`))
	const field = (name: string) => ({
		name: `${kind}.${name}`,
		label: t(`plan.part.${name}`),
		value: typed[`${kind}.${name}`] ?? '',
		error: faults[`${kind}.${name}`] ? t(`refusal.${faults[`${kind}.${name}`]}`) : undefined,
	})
	return (
		<details open={isRefused}>
			<summary className="button quiet small">{t(`plan.add.${kind}`)}</summary>
			<Form method="post" className="stack part-form" noValidate>
				{fieldsOf[kind].map(name =>
					name === 'question' ? (
						<ChoiceField
							key={name}
							{...field(name)}
							none={t('team.choose')}
							options={accountabilityQuestions.map(question => [question, t(`accountability.${question}`)])}
						/>
					) : (
						<WordsField
							key={name}
							{...field(name)}
							type={name === 'day' || name === 'dueOn' ? 'date' : 'text'}
						/>
					),
				)}
				<button className="button" type="submit" name="intent" value={`add-${kind}`}>
					{t('team.save')}
				</button>
			</Form>
		</details>
	)
}
