import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Faults } from '../action.ts'
import type { DraftTyped } from '../draft.ts'
import { TranslationsOfDraft } from '../TranslationsOfDraft.tsx'
import type { UpdateWords } from '../update.ts'
import { WordsField } from '../WordsField.tsx'
import { WordsOfDraft } from '../WordsOfDraft.tsx'

type CorrectionFormProps = {
	typed: DraftTyped
	why: string
	faults: Faults
	/** What somebody else corrected meanwhile. */
	theirs?: DraftTyped
	words: UpdateWords[]
	asked: Language[]
	version: string
}

/** Other words for what everybody reads, and why. What it rests on is not touched. */
export function CorrectionForm({ typed, why, faults, theirs, words, asked, version }: CorrectionFormProps) {
	const { t } = useTranslation('actions')
	const parts = { typed, faults, theirs }
	return (
		<Form method="post" className="stack" noValidate>
			<input type="hidden" name="version" value={version} />
			<WordsField
				name="why"
				label={t('desk.office.why-corrected')}
				hint={t('desk.office.why-corrected-hint')}
				error={faults.why ? t(`refusal.${faults.why}`) : undefined}
				value={why}
				lines={2}
				readIn={sourceLanguage}
				writtenIn={sourceLanguage}
			/>
			<WordsOfDraft {...parts} writtenIn={sourceLanguage} />
			<TranslationsOfDraft {...parts} source={typed.words[sourceLanguage]} known={words} asked={asked} />
			<p>
				<button className="button" type="submit">
					{t('desk.office.publish-correction')}
				</button>
			</p>
		</Form>
	)
}
