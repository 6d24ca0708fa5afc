import { useTranslation } from 'react-i18next'
import type { Role } from './permission.ts'

/** What somebody does here, in words, in one line. */
export function Roles({ roles }: { roles: readonly Role[] }) {
	const { t } = useTranslation('people')
	return (
		<ul className="roles">
			{roles.map(role => (
				<li key={role}>{t(`role.${role}`)}</li>
			))}
		</ul>
	)
}
