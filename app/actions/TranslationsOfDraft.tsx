import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import {
	allLanguages,
	directionOf,
	type Language,
	languages,
	sourceLanguage,
} from '#app/languages/language.ts'
import type { TypedWords } from './draft.ts'
import { stateShown, type UpdateWords } from './update.ts'
import { DraftFields, type WordsOfDraftProps } from './WordsOfDraft.tsx'
import { WordsState } from './WordsState.tsx'

type TranslationsOfDraftProps = Omit<WordsOfDraftProps, 'writtenIn' | 'source'> & {
	source: TypedWords
	/** The words as saving would leave them. */
	known: UpdateWords[]
	asked: Language[]
}

/** The other languages, each behind its name and how far it has come: first those it is owed in. */
export function TranslationsOfDraft({ asked, known, ...parts }: TranslationsOfDraftProps) {
	const { t, i18n } = useTranslation('actions')
	const stateOf = (language: Language) => stateShown(known.find(one => one.language === language))
	const others = allLanguages.filter(language => language !== sourceLanguage)
	const owed = others.filter(language => asked.includes(language))
	const free = others.filter(language => !asked.includes(language))
	const done = owed.filter(language => stateOf(language) !== 'missing' && stateOf(language) !== 'stale')
	const number = (count: number) => numberInWords(count, i18n.language)
	return (
		<section className="stack" aria-labelledby="translations">
			<h2 id="translations">{t('team.translations')}</h2>
			{owed.length > 0 ? (
				<p>
					{t('team.owed-in')}{' '}
					<strong>{t('team.languages-done', { done: number(done.length), of: number(owed.length) })}</strong>
				</p>
			) : null}
			<Translations {...parts} languagesHere={owed} stateOf={stateOf} />
			{free.length > 0 ? <p className="soft">{t('team.may-leave-out')}</p> : null}
			<Translations {...parts} languagesHere={free} stateOf={stateOf} />
		</section>
	)
}

type TranslationsProps = Omit<TranslationsOfDraftProps, 'asked' | 'known'> & {
	languagesHere: Language[]
	stateOf: (language: Language) => ReturnType<typeof stateShown>
}

function Translations({ languagesHere, stateOf, ...parts }: TranslationsProps) {
	const { t } = useTranslation('actions')
	const { faults, theirs, typed } = parts
	if (languagesHere.length === 0) return null
	return (
		<div className="translations">
			{languagesHere.map(language => (
				<details
					key={language}
					className="translation"
					data-language={language}
					open={needsEyes(language, { faults, theirs, typed })}
				>
					<summary>
						<span lang={language} dir={directionOf(language)} className="translation-name">
							{languages[language].name}
						</span>
						<WordsState state={stateOf(language)} />
					</summary>
					<fieldset className="stack">
						<legend className="out-of-sight" lang={language}>
							{languages[language].name}
						</legend>
						{stateOf(language) === 'stale' ? <p className="note">{t('team.stale')}</p> : null}
						<DraftFields {...parts} writtenIn={language} />
					</fieldset>
				</details>
			))}
		</div>
	)
}

/** Whether something is wrong in a language, or two people wrote different things there: then it opens by itself. */
function needsEyes(
	language: Language,
	{ faults, theirs, typed }: Pick<WordsOfDraftProps, 'faults' | 'theirs' | 'typed'>,
): boolean | undefined {
	const [mine, saved] = [typed.words[language], theirs?.words[language]]
	const differs = saved && (['title', 'weDid', 'next'] as const).some(field => saved[field] !== mine[field])
	const isWrong = ['title', 'weDid', 'next'].some(field => faults[`${field}.${language}`])
	return differs || isWrong ? true : undefined
}
