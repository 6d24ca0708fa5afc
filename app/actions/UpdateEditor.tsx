import { Form } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
	allLanguages,
	directionOf,
	type Language,
	languages,
	sourceLanguage,
} from '#app/languages/language.ts'
import type { Faults } from './action.ts'
import { type DraftTyped, readDraft } from './draft.ts'
import { EvidencePicker } from './EvidencePicker.tsx'
import type { Offer } from './offers.ts'
import { type PreviewGround, previewsOf } from './preview.ts'
import { UpdateArticle } from './UpdateArticle.tsx'
import type { WordsState } from './update.ts'
import { WordsField } from './WordsField.tsx'

type UpdateEditorProps = {
	/** What stands in the fields: the draft as it is, or what was typed when it was refused. */
	typed: DraftTyped
	faults: Faults
	/** What somebody else saved since this editor began: both versions are then shown. */
	theirs?: DraftTyped
	/** The version the next save builds on. */
	version: string
	offers: Offer[]
	/** How far the stored words of each language have come. */
	states: Partial<Record<Language, WordsState>>
	ground: PreviewGround
	/** The language of the person who edits. */
	language: Language
}

/**
 * The editor of an update: what it rests on, its words in every language side
 * by side, and what everybody will see. Works with plain posts; with script the
 * preview follows the typing.
 */
export function UpdateEditor(props: UpdateEditorProps) {
	const { typed, faults, theirs, version, offers, states, ground, language } = props
	const { t } = useTranslation('actions')
	const [now, setNow] = useState(typed)
	const follow = (event: FormEvent<HTMLFormElement>) =>
		setNow(readDraft(new FormData(event.currentTarget)).typed)
	return (
		<div className="stack">
			<Form method="post" className="stack" noValidate onChange={follow}>
				<input type="hidden" name="version" value={version} />
				<EvidencePicker
					offers={offers}
					picked={typed.evidence}
					theirs={theirs?.evidence}
					language={language}
				/>
				<div className={theirs ? 'stack' : 'side-by-side'}>
					{allLanguages.map(one => (
						<LanguageFields
							key={one}
							writtenIn={one}
							typed={typed}
							faults={faults}
							theirs={theirs}
							state={states[one]}
						/>
					))}
				</div>
				<p className="buttons">
					<button className="button" type="submit" name="intent" value="save">
						{theirs ? t('team.save-mine') : t('team.save-draft')}
					</button>
					{theirs ? (
						<a className="button quiet" href="?">
							{t('team.keep-theirs')}
						</a>
					) : (
						<button className="button quiet" type="submit" name="intent" value="publish">
							{t('team.save-and-publish')}
						</button>
					)}
				</p>
			</Form>
			<section className="preview stack" aria-labelledby="preview">
				<h2 id="preview">{t('team.preview')}</h2>
				<div className="side-by-side">
					{previewsOf(now, { offers, ground }).map(telling => (
						<UpdateArticle key={telling.language} update={telling} language={language} isPreview />
					))}
				</div>
			</section>
		</div>
	)
}

type LanguageFieldsProps = Pick<UpdateEditorProps, 'typed' | 'faults' | 'theirs'> & {
	writtenIn: Language
	state?: WordsState
}

function LanguageFields({ writtenIn, typed, faults, theirs, state }: LanguageFieldsProps) {
	const { t } = useTranslation('actions')
	const words = typed.words[writtenIn]
	const saved = theirs?.words[writtenIn]
	const field = (name: 'title' | 'weDid' | 'next') => {
		const fault = faults[`${name}.${writtenIn}`]
		const isSame = saved?.[name] === words[name]
		return {
			name: `${name}.${writtenIn}`,
			value: words[name],
			error: fault ? t(`refusal.${fault}`) : undefined,
			theirs: isSame ? undefined : saved?.[name],
			writtenIn,
			readIn: writtenIn,
		}
	}
	return (
		<fieldset className="stack language-fields">
			<legend>
				<h2 lang={writtenIn} dir={directionOf(writtenIn)}>
					{languages[writtenIn].name}
				</h2>
			</legend>
			{state === 'stale' ? <p className="note">{t('team.stale')}</p> : null}
			<WordsField {...field('title')} label={t('team.headline')} />
			<WordsField {...field('weDid')} label={t('we-did')} lines={6} />
			<WordsField {...field('next')} label={t('next')} lines={3} />
			{writtenIn === sourceLanguage ? null : (
				<label className="tick">
					<input type="checkbox" name={`checked.${writtenIn}`} value="yes" defaultChecked={words.isChecked} />
					<span>{t('team.i-checked')}</span>
				</label>
			)}
		</fieldset>
	)
}
