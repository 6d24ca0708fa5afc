import { useTranslation } from 'react-i18next'
import { WordsField } from '../WordsField.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import type { OfferedStanding } from './standing.ts'
import type { ActionTyped } from './typed-action.ts'

type Field = { name: string; value: string; error: string | undefined; theirs: string | undefined }

type StandingFieldsProps = {
	field: (name: 'partners' | 'responsibleId' | 'parentId') => Field
	standing: OfferedStanding
	typed: ActionTyped
}

/** Who helps with an action, who answers for it, and which larger action it is a part of. */
export function StandingFields({ field, standing, typed }: StandingFieldsProps) {
	const { t } = useTranslation('actions')
	const { parents, officers, whoLeft } = standing
	const known = officers.map(({ id, name }): [string, string] => [id, name])
	// Who left stays chosen until somebody chooses another: saving something else must not forget it.
	const options: [string, string][] = whoLeft ? [...known, [typed.responsibleId, whoLeft]] : known
	return (
		<>
			<WordsField
				{...field('partners')}
				label={t('plan.form.partners')}
				hint={t('plan.form.partners-hint')}
				lines={2}
			/>
			{whoLeft ? <p className="note overdue">{t('plan.form.left', { name: whoLeft })}</p> : null}
			<ChoiceField
				{...field('responsibleId')}
				label={t('plan.form.responsible')}
				hint={t('plan.form.responsible-hint')}
				none={t('plan.form.nobody')}
				options={options}
			/>
			<ChoiceField
				{...field('parentId')}
				label={t('plan.form.parent')}
				none={t('plan.form.no-parent')}
				options={parents.map(({ id, title }) => [id, title.text])}
			/>
		</>
	)
}
