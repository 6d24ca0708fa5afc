import { ok, type Result, refuse } from '#app/base/result.ts'
import { allLanguages, sourceLanguage } from '#app/languages/language.ts'
import { variants } from '#app/languages/variant.ts'
import { type ReplyPromise, replyFault } from '#app/surveys/reply-promise.ts'
import type { Wording } from '#app/surveys/survey.ts'
import { type BallotPaper, mostWritten, type WrittenPart } from '../ballot-paper.ts'
import { type Faults, readHours, readTitle } from './new-ballot.ts'

/** The longest texts of a paper, in letters. */
export const longest = { name: 100, line: 300, words: 1_000 } as const

/** Everything a form sent, by the names of its fields: what is shown again when it is refused. A tick that is not there is off. */
export type Typed = Record<string, string>

/** What was typed into a form, as text. */
export function typedIn(form: FormData): Typed {
	return Object.fromEntries([...form].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')]))
}

/** Words with their English changed; the other languages stay, and the desk shows that they are older. */
export function mended(wording: Wording, english: string): Wording {
	return { ...wording, [sourceLanguage]: english.trim().normalize('NFC') }
}

/** What is wrong with English words that are owed; nothing when they fit. */
export function faultIn(words: string, most: number): string | undefined {
	if (words.trim() === '') return 'words-missing'
	return [...words.trim()].length > most ? 'too-long' : undefined
}

/** The ids of the parts that may be written by hand, which are the names of their fields too. */
export const writtenIds = Array.from({ length: mostWritten }, (_, place) => `written-${place + 1}`)

/** The fields of a paper's first form, as they stand. */
export function typedOfPaper(
	paper: BallotPaper,
	hours: { opens: string; closes: string } & ReplyPromise,
): Typed {
	const ticks = [
		...allLanguages.filter(one => paper.languages[one] !== undefined).map(one => `language.${one}`),
		...paper.variants.map(variant => `variant.${variant}`),
		...(paper.offersCheckCode ? ['offersCheckCode'] : []),
	]
	return {
		title: paper.title[sourceLanguage] ?? '',
		introduction: paper.introduction[sourceLanguage] ?? '',
		...hours,
		...Object.fromEntries(
			(paper.written ?? []).map(({ id, wording }) => [id, wording[sourceLanguage] ?? '']),
		),
		...Object.fromEntries(ticks.map(name => [name, 'yes'])),
	}
}

/**
 * What a paper's first form comes to: title, introduction, hours, who answers and by when, the languages and variants
 * it must have, whether a check code is offered, and what is to be answered by hand: nothing where its question is
 * empty. Parts that are counted have forms of their own.
 */
export function readPaper(
	typed: Typed,
	paper: BallotPaper,
	now: Date,
): Result<{ paper: BallotPaper; opensAt: Date; closesAt: Date } & ReplyPromise, Faults> {
	const { opens = '', closes = '', introduction = '' } = typed
	const reply = { service: (typed.service ?? '').trim(), replyBy: typed.replyBy ?? '' }
	const title = readTitle(typed.title ?? '')
	const hours = readHours({ opens, closes }, now)
	const fault = faultIn(introduction, longest.words)
	const written = writtenOf(typed, paper)
	const owed = hours.ok ? faultsOfReply(reply, { ...hours.value, now }) : {}
	if (!title.ok || !hours.ok || !written.ok || fault || Object.keys(owed).length > 0) {
		return refuse({
			...(title.ok ? {} : title.refusal),
			...(fault ? { introduction: fault } : {}),
			...(hours.ok ? {} : hours.refusal),
			...(written.ok ? {} : written.refusal),
			...owed,
		})
	}
	const languages: BallotPaper['languages'] = { [sourceLanguage]: 'source' }
	for (const language of allLanguages) {
		if (language !== sourceLanguage && typed[`language.${language}`])
			languages[language] = paper.languages[language] ?? 'drafted'
	}
	const { written: _, ...others } = paper
	const read = {
		...others,
		title: mended(paper.title, title.value),
		introduction: mended(paper.introduction, introduction),
		languages,
		variants: variants.filter(variant => typed[`variant.${variant}`]),
		offersCheckCode: typed.offersCheckCode !== undefined,
		...(written.value.length > 0 ? { written: written.value } : {}),
	}
	return ok({ paper: read, ...hours.value, ...reply })
}

/** A draft may be without who answers: nothing opens so. A day that is typed is one that will do. */
function faultsOfReply(
	{ service, replyBy }: ReplyPromise,
	hours: { opensAt: Date; closesAt: Date; now: Date },
): Faults {
	if ([...service].length > longest.name) return { service: 'too-long' }
	const fault = replyBy === '' ? undefined : replyFault({ service: service || '-', replyBy }, hours)
	return fault ? { replyBy: fault } : {}
}

/** The questions that are answered by hand; one whose English was emptied is asked no more. */
function writtenOf(typed: Typed, paper: BallotPaper): Result<WrittenPart[], Faults> {
	const asked = writtenIds.filter(id => (typed[id] ?? '').trim() !== '')
	const faults = asked.flatMap(id => {
		const fault = faultIn(typed[id] ?? '', longest.line)
		return fault ? [[id, fault]] : []
	})
	if (faults.length > 0) return refuse(Object.fromEntries(faults))
	return ok(
		asked.map(id => {
			const before = paper.written?.find(one => one.id === id)?.wording ?? {}
			return { id, wording: mended(before, typed[id] ?? '') }
		}),
	)
}
