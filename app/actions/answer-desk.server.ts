import { ok, type Result, refuse } from '#app/base/result.ts'
import { broughtBy, type ExchangeFault, readExchange } from '#app/languages/exchange.ts'
import type { WordingKey } from '#app/languages/language.ts'
import { sourceFor } from '#app/languages/translation.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findThing } from './find-things.server.ts'
import { type SaveWordsRefusal, saveWords } from './save-words.server.ts'
import {
	type DeskLine,
	deskLines,
	readDeskForm,
	subjectOf,
	type Thing,
	type ThingKind,
	typedFromFile,
} from './translated-thing.ts'

type DeskAnswer = {
	isSaved: boolean
	/** What stands in the fields now. */
	lines: DeskLine[]
	/** What a file brought. */
	brought?: { lines: number; faults: ExchangeFault[] }
}

/**
 * Answers what the desk sends: words to keep, or a file to look at first. Words
 * that could not be kept come back beside what stands in their place.
 */
export async function answerDesk(
	db: Database,
	sent: { who: Person; kind: ThingKind; id: string; into: WordingKey; form: FormData; now: Date },
): Promise<Result<DeskAnswer, SaveWordsRefusal | 'file.other-thing' | 'file.other-language'>> {
	const { who, kind, id, into, form, now } = sent
	const thing = await findThing(db.read, { kind, id })
	if (!thing) return refuse('gone')
	const file = form.get('file')
	if (file instanceof File) return lookAt(thing, into, await file.text())
	const typed = readDeskForm(
		form,
		thing.texts.map(({ field }) => field),
	)
	const saved = await saveWords(db, { who, kind, id, key: into, typed, now })
	if (!saved.ok) return saved
	const { refused } = saved.value
	const after = (await findThing(db.read, { kind, id })) ?? thing
	return ok({ isSaved: refused.length === 0, lines: deskLines(after, into, { typed, refused }) })
}

/** Puts a file's words into the fields. Nothing is kept by that. */
function lookAt(
	thing: Thing,
	into: WordingKey,
	text: string,
): Result<DeskAnswer, 'file.other-thing' | 'file.other-language'> {
	const file = readExchange(text)
	if (file.subject && file.subject !== subjectOf(thing)) return refuse('file.other-thing')
	if (file.into && file.into !== into) return refuse('file.other-language')
	const sources = new Map(
		thing.texts.flatMap(({ field, wording }) => {
			const source = sourceFor(wording, into)
			return source ? [[field, source.words] as const] : []
		}),
	)
	const { words, faults } = broughtBy(file, sources)
	const lines = deskLines(thing, into, { typed: typedFromFile(words) })
	return ok({ isSaved: false, lines, brought: { lines: words.size, faults } })
}
