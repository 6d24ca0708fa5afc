import { useTranslation } from 'react-i18next'
import { directionOf, languages } from '#app/languages/language.ts'
import { FieldLink } from '#app/ui/FieldLink.tsx'
import type { UpdateWords } from '../update.ts'
import { hardSentences, vagueIn } from './plain-update.ts'

/** Each phrase that says nothing, marked in its sentence, with what to write instead. */
export function VaguePhrases({ words }: { words: UpdateWords[] }) {
	const { t } = useTranslation('actions')
	return (
		<ul className="plain-advice">
			{vagueIn(words).map(({ language, phrase, remedy, sentence }) => (
				<li key={`${language} ${phrase} ${sentence}`}>
					<FieldLink name={`weDid.${language}`} lang={language}>
						{languages[language].name}
					</FieldLink>{' '}
					<q lang={language} dir={directionOf(language)}>
						<Marked sentence={sentence} phrase={phrase} />
					</q>{' '}
					{t(`plainWords.instead.${remedy}`)}
				</li>
			))}
		</ul>
	)
}

/** The sentences that ask too much of their readers. Advice, until the whole is too hard. */
export function HardSentences({ words }: { words: UpdateWords[] }) {
	const { t } = useTranslation('actions')
	const hard = hardSentences(words).slice(0, 3)
	if (hard.length === 0) return null
	return (
		<>
			<p>{t('plainWords.hard')}</p>
			<ul className="plain-advice">
				{hard.map(sentence => (
					<li key={sentence}>
						<q lang="en" dir="ltr">
							{sentence}
						</q>
					</li>
				))}
			</ul>
		</>
	)
}

/** The sentence with the phrase marked, where it stands letter for letter. */
function Marked({ sentence, phrase }: { sentence: string; phrase: string }) {
	const at = sentence.toLowerCase().indexOf(phrase)
	if (at < 0) return sentence
	return (
		<>
			{sentence.slice(0, at)}
			<mark>{sentence.slice(at, at + phrase.length)}</mark>
			{sentence.slice(at + phrase.length)}
		</>
	)
}
