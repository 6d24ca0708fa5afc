import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allLanguages, type Language, languages } from '#app/languages/language.ts'
import type { Faults, Typed } from './description.ts'
import { Choice, Field } from './Field.tsx'
import { units } from './figure.ts'
import { directions } from './indicator.ts'

type DescriptionFormProps = { typed: Typed; faults: Faults }

/** What an indicator counts: unit, which way is good, source, baseline, target, and its words in every language. */
export function DescriptionForm({ typed, faults }: DescriptionFormProps) {
	const { t } = useTranslation(['indicators', 'actions'])
	const field = (name: string) => ({ name, typed, faults })
	return (
		<Form method="post" className="stack" noValidate>
			<input type="hidden" name="version" value={typed.version} />
			<div className="card stack">
				<WordsIn language="en" {...{ typed, faults }} />
				<details>
					<summary>{t('actions:team.other-languages')}</summary>
					{allLanguages
						.filter(language => language !== 'en')
						.map(language => (
							<WordsIn key={language} {...{ language, typed, faults }} />
						))}
				</details>
			</div>
			<div className="card stack">
				<Choice
					{...field('unit')}
					label={t('team.unit')}
					options={units.map(unit => [unit, t(`team.units.${unit}`)] as const)}
				/>
				<Choice
					{...field('direction')}
					label={t('team.direction')}
					options={directions.map(direction => [direction, t(`direction.${direction}`)] as const)}
				/>
				<Field {...field('source')} label={t('team.source')} />
				<Field {...field('sourceUrl')} label={t('team.source-url')} isPlain />
				<Field {...field('baseline')} label={t('team.baseline')} hint={t('team.baseline-hint')} isPlain />
			</div>
			<section className="card stack">
				<h2>{t('team.target')}</h2>
				<Field {...field('targetValue')} label={t('team.target-value')} isPlain />
				<Field {...field('targetPeriod')} label={t('team.target-period')} isPlain />
				<Field {...field('targetSource')} label={t('team.target-source')} />
			</section>
			<p className="buttons">
				<button className="button" type="submit" name="intent" value="describe">
					{t('team.save')}
				</button>
			</p>
		</Form>
	)
}

function WordsIn({ language, typed, faults }: DescriptionFormProps & { language: Language }) {
	const { t } = useTranslation('indicators')
	const field = (name: string) => ({ name: `${name}.${language}`, typed, faults, writtenIn: language })
	return (
		<fieldset className="stack">
			<legend>
				<b>{t('team.words-in', { language: languages[language].name })}</b>
			</legend>
			<Field {...field('plain')} label={t('team.plain')} />
			<Field {...field('definition')} label={t('team.definition')} lines={2} />
			<label className="tick">
				<input
					type="checkbox"
					name={`checked.${language}`}
					value="yes"
					defaultChecked={typed[`checked.${language}`] === 'yes'}
				/>
				<span>{t('team.checked')}</span>
			</label>
		</fieldset>
	)
}
