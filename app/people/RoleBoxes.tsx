import { useTranslation } from 'react-i18next'
import { type Role, roles } from './permission.ts'

type RoleBoxesProps = {
	/** The roles ticked at first. */
	held?: readonly Role[]
	/** Makes the boxes' ids different from other boxes' on the page. */
	idPrefix: string
}

/** Every role with a sentence saying what it opens. */
export function RoleBoxes({ held = [], idPrefix }: RoleBoxesProps) {
	const { t } = useTranslation('people')
	return (
		<fieldset className="field">
			<legend>{t('people.roles')}</legend>
			<ul className="role-boxes">
				{roles.map(role => (
					<li key={role}>
						<input
							type="checkbox"
							id={`${idPrefix}-${role}`}
							name="roles"
							value={role}
							defaultChecked={held.includes(role)}
							aria-describedby={`${idPrefix}-${role}-hint`}
						/>
						<label htmlFor={`${idPrefix}-${role}`}>{t(`role.${role}`)}</label>
						<span className="hint" id={`${idPrefix}-${role}-hint`}>
							{t(`role-opens.${role}`)}
						</span>
					</li>
				))}
			</ul>
		</fieldset>
	)
}
