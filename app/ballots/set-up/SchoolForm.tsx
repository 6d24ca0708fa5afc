import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '#app/ui/Field.tsx'
import { LineField } from './Field.tsx'
import type { Faults } from './new-ballot.ts'
import type { Typed } from './read-paper.ts'
import { schoolField } from './read-roll.ts'
import { schoolYears } from './roll.ts'

type SchoolFormProps = { typed: Typed; faults: Faults; wards: readonly string[] }

/** One school: its name, its ward, and its roll as a whole or by year. */
export function SchoolForm({ typed, faults, wards }: SchoolFormProps) {
	const { t } = useTranslation('ballots')
	const field = (name: string) => ({ name, value: typed[name] ?? '', fault: faults[name] })
	return (
		<Form method="post" action="?" className="card stack ballot-form" id="school-form" noValidate>
			<input type="hidden" name="id" value={typed.id ?? ''} />
			<h2>{typed.id ? t('team.change-school') : t('team.add-school')}</h2>
			<LineField {...field('name')} label={t('team.field.school')} />
			<ChoiceField
				name="ward"
				label={t('team.field.ward')}
				error={faults.ward && t(`team.fault.${faults.ward}`)}
				value={typed.ward}
				none={t('team.no-ward')}
				options={wards.map(ward => [ward, ward] as const)}
			/>
			<LineField
				{...field('whole')}
				type="number"
				label={t('team.field.whole')}
				hint={t('team.hint.whole')}
			/>
			<fieldset>
				<legend>{t('team.field.by-year')}</legend>
				<div className="roll-years">
					{schoolYears.map((year, place) => (
						<LineField key={year} {...field(schoolField.year(place))} type="number" label={year} />
					))}
				</div>
			</fieldset>
			<p className="buttons">
				<button className="button" type="submit" name="intent" value="school">
					{t('team.save')}
				</button>
				{typed.id ? (
					<Link className="button quiet" to="?">
						{t('team.add-school')}
					</Link>
				) : null}
			</p>
		</Form>
	)
}
