import { Form } from '@remix-run/react'
import { type FocusEvent, type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Faults } from './action.ts'
import { contentOf, type DraftTyped, readDraft, wordsAfter } from './draft.ts'
import { EvidencePicker } from './EvidencePicker.tsx'
import type { Offer } from './offers.ts'
import type { PreviewGround } from './preview.ts'
import { StillMissing } from './StillMissing.tsx'
import { TranslationsOfDraft } from './TranslationsOfDraft.tsx'
import { UpdatePreviews } from './UpdatePreviews.tsx'
import { missingBeforePublishing, type UpdateWords } from './update.ts'
import { WordsOfDraft } from './WordsOfDraft.tsx'

type UpdateEditorProps = {
	/** What stands in the fields: the draft as it is, or what was typed when it was refused. */
	typed: DraftTyped
	faults: Faults
	/** What somebody else saved since this editor began: both versions are then shown. */
	theirs?: DraftTyped
	/** The version the next save builds on. */
	version: string
	offers: Offer[]
	/** The words as they are stored, each with how far it has come. */
	words: UpdateWords[]
	/** The languages children were asked in: it is owed in each. */
	asked: Language[]
	/** Whether the promise it tells of is late: then it gives a new day. */
	isLate: boolean
	ground: PreviewGround
	/** The language of the person who edits. */
	language: Language
}

/**
 * The editor of an update: what it rests on, its words in the source language,
 * then in the others, each with how far it has come; beside them what is still
 * missing and what everybody will see. Works with plain posts; with script the
 * state and the preview follow the typing.
 */
export function UpdateEditor(props: UpdateEditorProps) {
	const { typed, faults, theirs, version, offers, words, asked, isLate, ground, language } = props
	const [now, setNow] = useState(typed)
	const [shown, setShown] = useState<Language>(sourceLanguage)
	const [known, setKnown] = useState(() => wordsNow(words, typed) ?? words)
	const follow = (event: FormEvent<HTMLFormElement>) => {
		const { typed } = readDraft(new FormData(event.currentTarget))
		setNow(typed)
		// What is too long to be kept is said on saving: until then the state stays as it was.
		setKnown(before => wordsNow(words, typed) ?? before)
	}
	const turnTo = (event: FocusEvent<HTMLElement>) => {
		const place = event.target.closest('[data-language]')?.getAttribute('data-language') ?? undefined
		if (isLanguage(place)) setShown(place)
	}
	const evidence = contentOf({ ...now, words: typed.words })
	const missing = missingBeforePublishing(
		{ publishedAt: null, evidence: evidence.ok ? evidence.value.evidence : [], words: known },
		asked,
		{ isLate },
	)
	const parts = { typed, faults, theirs }
	return (
		<Form
			method="post"
			className="editor"
			data-compares={theirs ? 'both' : undefined}
			noValidate
			onChange={follow}
			onFocus={turnTo}
		>
			<input type="hidden" name="version" value={version} />
			<StillMissing missing={missing} words={known} asked={asked} language={language} />
			<div className="stack editor-fields">
				<EvidencePicker
					offers={offers}
					picked={typed.evidence}
					ticked={now.evidence.length}
					theirs={theirs?.evidence}
					language={language}
				/>
				<WordsOfDraft {...parts} writtenIn={sourceLanguage} />
				<TranslationsOfDraft {...parts} source={now.words[sourceLanguage]} known={known} asked={asked} />
			</div>
			<UpdatePreviews typed={now} {...{ offers, ground, language, shown }} onShow={setShown} />
			<SaveBar isReady={missing.length === 0} isCompared={theirs !== undefined} />
		</Form>
	)
}

/** The words as saving would leave them; null when something typed cannot be kept. */
function wordsNow(stored: readonly UpdateWords[], typed: DraftTyped): UpdateWords[] | null {
	const read = contentOf(typed)
	return read.ok ? wordsAfter(stored, read.value) : null
}

/** The one place to save and to publish: it stays in sight, and leads with what can be done now. */
function SaveBar({ isReady, isCompared }: { isReady: boolean; isCompared: boolean }) {
	const { t } = useTranslation('actions')
	return (
		<p className="buttons editor-save">
			<button className={isReady ? 'button quiet' : 'button'} type="submit" name="intent" value="save">
				{isCompared ? t('team.save-mine') : t('team.save-draft')}
			</button>
			{isCompared ? (
				<a className="button quiet" href="?">
					{t('team.keep-theirs')}
				</a>
			) : (
				<button className={isReady ? 'button' : 'button quiet'} type="submit" name="intent" value="publish">
					{t('team.save-and-publish')}
				</button>
			)}
			<span className="soft">{isReady ? t('team.ready') : t('team.not-ready')}</span>
		</p>
	)
}
