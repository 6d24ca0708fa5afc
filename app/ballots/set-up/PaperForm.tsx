import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { allLanguages, languages, sourceLanguage } from '#app/languages/language.ts'
import { variants } from '#app/languages/variant.ts'
import { mostLetters } from '../written.ts'
import { LineField, WordsField } from './Field.tsx'
import type { Faults } from './new-ballot.ts'
import { type Typed, writtenIds } from './read-paper.ts'

type PaperFormProps = {
	/** What stands in the fields: the paper as it is, or what was typed when it was refused. */
	typed: Typed
	faults: Faults
	/** Names the paper this form was begun from. */
	version: string
}

/** The first form of a paper: what it is called and for, when it is open, who answers by when, and which words it must have. */
export function PaperForm({ typed, faults, version }: PaperFormProps) {
	const { t, i18n } = useTranslation(['ballots', 'surveys'])
	const inWords = (number: number) => numberInWords(number, i18n.language)
	const field = (name: string) => ({ name, value: typed[name] ?? '', fault: faults[name] })
	return (
		<Form method="post" className="card stack ballot-form" noValidate>
			<input type="hidden" name="version" value={version} />
			<WordsField {...field('title')} label={t('team.field.title')} />
			<WordsField {...field('introduction')} label={t('team.field.introduction')} lines={3} />
			<div className="side-by-side">
				<LineField {...field('opens')} type="datetime-local" label={t('team.field.opens')} />
				<LineField {...field('closes')} type="datetime-local" label={t('team.field.closes')} />
			</div>
			<div className="side-by-side">
				<LineField {...field('service')} label={t('team.field.service')} hint={t('team.hint.service')} />
				<LineField
					{...field('replyBy')}
					type="date"
					label={t('team.field.reply-by')}
					hint={t('team.hint.reply-by')}
				/>
			</div>
			<fieldset className="ticks">
				<legend>{t('team.field.languages')}</legend>
				<p className="hint">{t('team.hint.languages')}</p>
				<div className="tick-columns">
					{allLanguages
						.filter(language => language !== sourceLanguage)
						.map(language => (
							<Tick key={language} name={`language.${language}`} typed={typed}>
								<bdi lang={language}>{languages[language].name}</bdi>
							</Tick>
						))}
				</div>
			</fieldset>
			<fieldset className="ticks">
				<legend>{t('team.field.variants')}</legend>
				<p className="hint">{t('team.hint.variants')}</p>
				<div className="tick-columns">
					{variants.map(variant => (
						<Tick key={variant} name={`variant.${variant}`} typed={typed}>
							{t(`surveys:words.${variant}`)}
						</Tick>
					))}
				</div>
			</fieldset>
			<fieldset className="ticks">
				<legend>{t('team.field.check-code')}</legend>
				<p className="hint">{t('team.hint.check-code')}</p>
				<Tick name="offersCheckCode" typed={typed}>
					{t('team.offer-check-code')}
				</Tick>
			</fieldset>
			<fieldset className="stack">
				<legend>{t('team.field.written')}</legend>
				<p className="hint">{t('team.hint.written', { most: inWords(mostLetters) })}</p>
				{writtenIds.map((id, place) => (
					<WordsField
						key={id}
						{...field(id)}
						label={t('team.field.manifesto-question', { number: inWords(place + 1) })}
					/>
				))}
			</fieldset>
			<p className="buttons">
				<button className="button" type="submit" name="intent" value="save">
					{t('team.save')}
				</button>
			</p>
		</Form>
	)
}

function Tick({ name, typed, children }: { name: string; typed: Typed; children: React.ReactNode }) {
	return (
		<label className="tick">
			<input type="checkbox" name={name} value="yes" defaultChecked={typed[name] !== undefined} />
			<span>{children}</span>
		</label>
	)
}
