import { useTranslation } from 'react-i18next'
import { fieldId } from '#app/ui/Field.tsx'
import { startingKinds } from './starting-papers.ts'

/** The papers to begin with, each with what it holds already. */
export function StartChoice({ chosen, fault }: { chosen: string; fault?: string }) {
	const { t } = useTranslation('ballots')
	return (
		<fieldset className="ballot-ways" id={fieldId('start')}>
			<legend>
				<h2>{t('team.field.start')}</h2>
			</legend>
			{fault ? <p className="error">{t(`team.fault.${fault}`)}</p> : null}
			{startingKinds.map(kind => (
				<label className="ballot-way" key={kind}>
					<input type="radio" name="start" value={kind} defaultChecked={kind === chosen} />
					<span>
						<b>{t(`team.start.${kind}.name`)}</b>
						<span className="hint">{t(`team.start.${kind}.about`)}</span>
					</span>
				</label>
			))}
		</fieldset>
	)
}
