import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { Field, fieldId, tiesOf } from '#app/ui/Field.tsx'
import type { Faults } from '../action.ts'
import { WordsField } from '../WordsField.tsx'

type AddFileProps = { typed: Record<string, string>; faults: Faults; today: Day }

/** A form that adds a document or a picture as evidence. */
export function AddFile({ typed, faults, today }: AddFileProps) {
	const { t } = useTranslation('actions')
	const fault = (name: string) => (faults[name] ? t(`refusal.${faults[name]}`) : undefined)
	const file = { name: 'file.file', hint: t('plan.part.file-hint'), error: fault('file.file') }
	return (
		<details open={Object.keys(faults).some(name => name.startsWith('file.'))}>
			<summary className="button quiet small">{t('plan.add.file')}</summary>
			<Form method="post" encType="multipart/form-data" className="stack part-form" noValidate>
				<WordsField
					name="file.title"
					label={t('plan.part.title')}
					value={typed['file.title'] ?? ''}
					error={fault('file.title')}
				/>
				<WordsField
					name="file.day"
					label={t('plan.part.day')}
					type="date"
					value={typed['file.day'] ?? today}
					error={fault('file.day')}
				/>
				<Field {...file} label={t('plan.part.file')}>
					<input {...tiesOf(file)} type="file" accept=".pdf,.png,.jpg,.jpeg" />
				</Field>
				{fault('file.agreed') ? <p className="error">{fault('file.agreed')}</p> : null}
				<label className="tick" id={fieldId('file.agreed')}>
					<input
						type="checkbox"
						name="file.agreed"
						value="yes"
						defaultChecked={typed['file.agreed'] === 'yes'}
					/>
					<span>{t('plan.part.file-agreed')}</span>
				</label>
				<button className="button" type="submit" name="intent" value="add-file">
					{t('team.save')}
				</button>
			</Form>
		</details>
	)
}
