import { z } from 'zod'
import { allLanguages, isLanguage, sourceLanguage } from '#app/languages/language.ts'
import { variants } from '#app/languages/variant.ts'
import type { SurveyDocument, Wording } from '#app/surveys/survey.ts'
import ar from './words/ar.json' with { type: 'json' }
import ckb from './words/ckb.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import fa from './words/fa.json' with { type: 'json' }
import pa from './words/pa.json' with { type: 'json' }
import pl from './words/pl.json' with { type: 'json' }
import ro from './words/ro.json' with { type: 'json' }
import ur from './words/ur.json' with { type: 'json' }

/** One language's words of the sample survey: for each line the words for everybody (`""`), and those of variants where they differ. */
const Lines = z.record(z.string(), z.partialRecord(z.enum(['', ...variants]), z.string().min(1)))

// A machine drafted all but the English, and nobody has checked them yet.
const files = z.partialRecord(z.enum(allLanguages), Lines).parse({ en, pl, ro, ar, ur, ckb, fa, pa })

/** How far the words of each language have come. */
export const sampleLanguages: SurveyDocument['languages'] = Object.fromEntries(
	Object.keys(files)
		.filter(isLanguage)
		.map(language => [language, language === sourceLanguage ? 'source' : 'drafted']),
)

/** One line of the sample survey in every language and variant it has words in. */
export function sampleWords(line: string): Wording {
	const wording: Wording = {}
	for (const language of allLanguages) {
		const words = files[language]?.[line]
		if (!words) continue
		wording[language] = words['']
		for (const variant of variants) {
			const some = words[variant]
			if (some) wording[`${language}/${variant}`] = some
		}
	}
	if (wording[sourceLanguage] === undefined) throw new Error(`The sample has no English words for ${line}.`)
	return wording
}
