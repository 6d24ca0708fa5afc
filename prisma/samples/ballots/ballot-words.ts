import { z } from 'zod'
import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import { allLanguages, isLanguage, sourceLanguage } from '#app/languages/language.ts'
import type { Wording } from '#app/surveys/survey.ts'
import ar from './words/ar.json' with { type: 'json' }
import ckb from './words/ckb.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import fa from './words/fa.json' with { type: 'json' }
import pa from './words/pa.json' with { type: 'json' }
import pl from './words/pl.json' with { type: 'json' }
import ro from './words/ro.json' with { type: 'json' }
import ur from './words/ur.json' with { type: 'json' }

// A machine drafted all but the English, and nobody has checked them yet.
const files = z
	.partialRecord(z.enum(allLanguages), z.record(z.string(), z.string().min(1)))
	.parse({ en, pl, ro, ar, ur, ckb, fa, pa })

/** How far the words of each language have come. */
export const ballotLanguages: BallotPaper['languages'] = Object.fromEntries(
	Object.keys(files)
		.filter(isLanguage)
		.map(language => [language, language === sourceLanguage ? 'source' : 'drafted']),
)

/** One line of the sample ballots in every language it has words in. */
export function ballotWords(line: string): Wording {
	const wording: Wording = {}
	for (const language of allLanguages) {
		const words = files[language]?.[line]
		if (words) wording[language] = words
	}
	if (wording[sourceLanguage] === undefined)
		throw new Error(`The sample ballots have no English words for ${line}.`)
	return wording
}
