import { useTranslation } from 'react-i18next'
import { groupKinds } from '#app/surveys/survey.ts'
import type { PosterGroup } from './poster.ts'

type GroupChoiceProps = {
	groups: readonly Omit<PosterGroup, 'isShown'>[]
	chosen: PosterGroup | null
}

/** Whose answers a class wants on its wall: a plain form, for a teacher who prints. */
export function GroupChoice({ groups, chosen }: GroupChoiceProps) {
	const { t } = useTranslation(['actions', 'results'])
	if (groups.length === 0) return null
	return (
		<form method="get" className="poster-whose">
			<label htmlFor="of">{t('poster.whose')}</label>
			<select id="of" name="of" defaultValue={chosen ? `${chosen.kind}/${chosen.id}` : ''}>
				<option value="">{t('poster.everyone')}</option>
				{groupKinds.map(kind => {
					const ofKind = groups.filter(group => group.kind === kind)
					return ofKind.length === 0 ? null : (
						<optgroup key={kind} label={t(`results:by.${kind}`)}>
							{ofKind.map(({ id, words }) => (
								<option key={id} value={`${kind}/${id}`} lang={words.language}>
									{words.text}
								</option>
							))}
						</optgroup>
					)
				})}
			</select>
			<button className="button quiet" type="submit">
				{t('filter.show')}
			</button>
		</form>
	)
}
