import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { PaperPart } from '../ballot-paper.ts'
import { LineField, WordsField } from './Field.tsx'
import type { Faults } from './new-ballot.ts'
import { OptionFields } from './OptionFields.tsx'
import type { Typed } from './read-paper.ts'
import { fieldOf } from './read-part.ts'
import { WayChoice } from './WayChoice.tsx'

type PartFormProps = {
	/** The part as it is stored. */
	part: PaperPart
	/** What stands in the fields: as stored, or as typed when it was refused. */
	typed: Typed
	faults: Faults
	version: string
	language: Language
}

/** One question of a paper in one form: what is asked, how it is voted on, what everybody who stands answers, and what may be chosen. Every button keeps all that was typed. */
export function PartForm({ part, typed, faults, version, language }: PartFormProps) {
	const { t } = useTranslation('ballots')
	const field = (name: string) => ({ name, value: typed[name] ?? '', fault: faults[name] })
	return (
		<Form method="post" className="stack ballot-form part-form" noValidate>
			{/* The button that Enter presses: it saves, and moves or removes nothing. */}
			<button
				className="out-of-sight"
				type="submit"
				name="intent"
				value="save"
				tabIndex={-1}
				aria-hidden="true"
			>
				{t('team.save')}
			</button>
			<input type="hidden" name="version" value={version} />
			<div className="card stack">
				<WordsField {...field('wording')} label={t('team.field.question')} />
				<WordsField {...field('hint')} label={t('team.field.hint')} hint={t('team.hint.may-be-empty')} />
				<label className="tick">
					<input
						type="checkbox"
						name="isOfPeople"
						value="yes"
						defaultChecked={typed.isOfPeople !== undefined}
					/>
					<span>
						{t('team.field.people')} <span className="hint">{t('team.hint.people')}</span>
					</span>
				</label>
			</div>
			<WayChoice field={field} />
			<fieldset className="card stack">
				<legend>
					<h2>{t('team.field.manifesto')}</h2>
				</legend>
				<p className="hint">{t('team.hint.manifesto')}</p>
				{(part.manifesto ?? []).map(({ id }, place) => (
					<WordsField
						key={id}
						{...field(fieldOf.question(id))}
						label={t('team.field.manifesto-question', { number: place + 1 })}
					/>
				))}
				<WordsField {...field('newQuestion')} label={t('team.field.new-question')} />
			</fieldset>
			<section className="stack" aria-labelledby="options">
				<h2 id="options">{t('team.field.options')}</h2>
				<ol className="ballot-options">
					{part.options.map((option, place) => (
						<OptionFields
							key={option.id}
							{...{ option, part, typed, faults, language }}
							isFirst={place === 0}
						/>
					))}
				</ol>
				<div className="card stack">
					<LineField
						{...field('names')}
						label={t('team.field.names')}
						hint={t('team.hint.names')}
						lines={4}
					/>
				</div>
			</section>
			<p className="buttons editor-save">
				<button className="button" type="submit" name="intent" value="save">
					{t('team.save')}
				</button>
			</p>
		</Form>
	)
}
