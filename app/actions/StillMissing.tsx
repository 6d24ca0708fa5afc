import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { type Language, languages, sourceLanguage } from '#app/languages/language.ts'
import { FieldLink } from '#app/ui/FieldLink.tsx'
import { HardSentences, VaguePhrases } from './refusal/PlainWordsOfDraft.tsx'
import { isNotPlain } from './refusal/plain-update.ts'
import type { Missing, UpdateWords } from './update.ts'

type StillMissingProps = {
	missing: Missing[]
	/** The words as they are being written. */
	words: UpdateWords[]
	asked: Language[]
	language: Language
}

/** What stands between a draft and its readers: each with a way there, and how much is done. */
export function StillMissing({ missing, words, asked, language }: StillMissingProps) {
	const { t } = useTranslation('actions')
	const refusals = [...new Set(missing.map(({ refusal }) => refusal))]
	// One for what it answers, one for each language it is owed in, one for plain words.
	const all = 2 + new Set<Language>([sourceLanguage, ...asked]).size
	const unplain = missing.filter(one => isNotPlain(one.refusal)).length
	const done = all - (missing.length - unplain) - Math.min(1, unplain)
	const number = (count: number) => numberInWords(count, language)
	return (
		<section className="card still-missing" aria-labelledby="still-missing">
			<h2 id="still-missing">{t('team.still-missing')}</h2>
			<p>
				<progress max={all} value={done} aria-hidden="true" />
				{t('team.steps-done', { done: number(done), of: number(all) })}
			</p>
			{missing.length === 0 ? <p className="all-there">{t('team.nothing-missing')}</p> : null}
			<ul>
				{refusals.map(refusal => (
					<li key={refusal}>
						{refusal === 'update.answers-no-voice' ? (
							<FieldLink name="evidence">{t(`refusal.${refusal}`)}</FieldLink>
						) : (
							t(`refusal.${refusal}`)
						)}
						{refusal === 'update.vague' ? (
							<VaguePhrases words={words} />
						) : refusal === 'update.says-no-day' ? (
							<FieldLink name="next.en">{t('next')}</FieldLink>
						) : refusal === 'update.too-hard' ? null : (
							<Places languagesHere={placesOf(missing, refusal)} />
						)}
					</li>
				))}
			</ul>
			<HardSentences words={words} />
		</section>
	)
}

/** Where it is missing: a link to the first field of each language, which opens as it is reached. */
function Places({ languagesHere }: { languagesHere: Language[] }) {
	if (languagesHere.length === 0) return null
	return (
		<ul className="places">
			{languagesHere.map(language => (
				<li key={language}>
					<FieldLink name={`title.${language}`} lang={language}>
						{languages[language].name}
					</FieldLink>
				</li>
			))}
		</ul>
	)
}

function placesOf(missing: readonly Missing[], refusal: Missing['refusal']): Language[] {
	return missing.flatMap(one => (one.refusal === refusal && one.language ? one.language : []))
}
