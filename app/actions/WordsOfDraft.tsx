import { useTranslation } from 'react-i18next'
import { directionOf, type Language, languages, sourceLanguage } from '#app/languages/language.ts'
import type { Faults } from './action.ts'
import type { DraftTyped, TypedWords } from './draft.ts'
import { WordsField } from './WordsField.tsx'

export type WordsOfDraftProps = {
	typed: DraftTyped
	faults: Faults
	theirs?: DraftTyped
	writtenIn: Language
	/** The words these are a translation of, as they stand now. */
	source?: TypedWords
}

/** The fields of a draft in one language; a translation has each line's source above it. */
export function WordsOfDraft(props: WordsOfDraftProps) {
	const { writtenIn } = props
	return (
		<fieldset className="stack language-fields" data-language={writtenIn}>
			<legend>
				<h2 lang={writtenIn} dir={directionOf(writtenIn)}>
					{languages[writtenIn].name}
				</h2>
			</legend>
			<DraftFields {...props} />
		</fieldset>
	)
}

/** Headline, what was done, what happens next; and, for a translation, the tick that a person has checked it. */
export function DraftFields({ writtenIn, typed, faults, theirs, source }: WordsOfDraftProps) {
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
			source: source?.[name],
			writtenIn,
			readIn: writtenIn,
		}
	}
	return (
		<>
			<WordsField {...field('title')} label={t('team.headline')} />
			<WordsField {...field('weDid')} label={t('we-did')} lines={4} />
			<WordsField {...field('next')} label={t('next')} lines={2} />
			{writtenIn === sourceLanguage ? null : (
				<label className="tick">
					<input type="checkbox" name={`checked.${writtenIn}`} value="yes" defaultChecked={words.isChecked} />
					<span>{t('team.i-checked')}</span>
				</label>
			)}
		</>
	)
}
