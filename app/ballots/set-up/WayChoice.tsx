import { useTranslation } from 'react-i18next'
import { fieldId } from '#app/ui/Field.tsx'
import { LineField } from './Field.tsx'
import { ways } from './way.ts'

/** What a field of the form is given: its name, what stands in it, and what is wrong with it. */
type FieldOf = (name: string) => { name: string; value: string; fault?: string }

/** How people vote and how it is counted, as one choice, in plain words; then the numbers that the chosen way needs. */
export function WayChoice({ field }: { field: FieldOf }) {
	const { t } = useTranslation('ballots')
	const { value, fault } = field('count')
	return (
		<fieldset className="card ballot-ways" id={fieldId('count')}>
			<legend>
				<h2>{t('team.field.way')}</h2>
			</legend>
			{fault ? <p className="error">{t(`team.fault.${fault}`)}</p> : null}
			{ways.map(({ count }) => (
				<label className="ballot-way" key={count}>
					<input type="radio" name="count" value={count} defaultChecked={count === value} />
					<span>
						<b>{t(`team.way.${count}.name`)}</b>
						<span className="hint">{t(`team.way.${count}.about`)}</span>
					</span>
				</label>
			))}
			<div className="side-by-side">
				<div className="needs-most">
					<LineField {...field('most')} type="number" label={t('team.field.most')} />
				</div>
				<div className="needs-seats">
					<LineField {...field('seats')} type="number" label={t('team.field.seats')} />
				</div>
				<div className="needs-money">
					<LineField {...field('budget')} type="number" label={t('team.field.budget')} />
				</div>
			</div>
		</fieldset>
	)
}
