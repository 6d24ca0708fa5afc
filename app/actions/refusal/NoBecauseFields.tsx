import { useTranslation } from 'react-i18next'
import type { Faults } from '../action.ts'
import { FieldsInLanguages } from '../in-languages/FieldsInLanguages.tsx'
import { fieldIn } from '../in-languages/in-languages.ts'
import { WordsField } from '../WordsField.tsx'
import { type NoTyped, otherLanguages, reasonName } from './typed-no.ts'

type NoBecauseFieldsProps = {
	typed: NoTyped
	/** The reason in English, which the others translate. */
	source: string
	faults: Faults
}

/** What a "can't" or a "won't" owes beside its reason in English. Open where something is typed or missing. */
export function NoBecauseFields({ typed, source, faults }: NoBecauseFieldsProps) {
	const { t } = useTranslation('actions')
	const error = (name: string) => (faults[name] ? t(`refusal.${faults[name]}`) : undefined)
	const isOpen = typed.decidedBy !== '' || Object.keys(faults).some(name => name.startsWith('no.'))
	return (
		<details open={isOpen}>
			<summary>{t('team.no.fields')}</summary>
			<WordsField
				name="no.decidedBy"
				label={t('noBecause.decided-by')}
				hint={t('team.no.decided-by-hint')}
				value={typed.decidedBy}
				error={error('no.decidedBy')}
			/>
			<WordsField
				name="no.couldDecide"
				label={t('noBecause.could-decide')}
				hint={t('team.no.could-decide-hint')}
				value={typed.couldDecide}
				error={error('no.couldDecide')}
			/>
			<FieldsInLanguages
				name={reasonName}
				labelIn={language => t('team.no.why-in', { language })}
				asked={otherLanguages}
				typed={typed.reasons}
				source={source}
				faults={Object.fromEntries(
					otherLanguages.map(language => [language, error(fieldIn(reasonName, language))]),
				)}
				lines={2}
			/>
		</details>
	)
}
