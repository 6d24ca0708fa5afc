import { z } from 'zod'
import { type BallotPaper, PaperOption, PaperPart } from '../ballot-paper.ts'
import { freeName } from './new-ballot.ts'
import { inItsWay } from './way.ts'

/** Something that was taken out, and where it stood: all that is needed to put it back. It travels in the page, and is kept nowhere. */
const TakenOption = z.strictObject({ place: z.int().min(0).max(60), option: PaperOption })
const TakenPart = z.strictObject({ place: z.int().min(0).max(10), part: PaperPart })

type Thing = { id: string }

/** The paper with a part in place of the one of its id. */
export function withPart(paper: BallotPaper, part: PaperPart): BallotPaper {
	return { ...paper, parts: paper.parts.map(one => (one.id === part.id ? part : one)) }
}

/** The paper with one more part at its end, like `model` under a free id. */
export function withNewPart(paper: BallotPaper, model: PaperPart): { paper: BallotPaper; id: string } {
	const id = freeName('part-1', name => paper.parts.some(part => part.id === name))
	return { paper: { ...paper, parts: [...paper.parts, { ...model, id }] }, id }
}

/** The part without an option, and what brings the option back; null where there is none of this id. */
export function withoutOption(part: PaperPart, id: string): { part: PaperPart; taken: string } | null {
	const place = part.options.findIndex(option => option.id === id)
	const option = part.options[place]
	if (!option) return null
	const left = inItsWay({ ...part, options: part.options.filter(one => one.id !== id) })
	return { part: left, taken: JSON.stringify({ place, option }) }
}

/** The part with an option back where it stood; null where `taken` is none, or it is back already. */
export function withOptionBack(part: PaperPart, taken: string): PaperPart | null {
	const read = TakenOption.safeParse(parsed(taken))
	if (!read.success) return null
	const { place, option } = read.data
	const options = putBack(part.options, place, option)
	return options && options.length <= 60 ? inItsWay({ ...part, options }) : null
}

/** The paper without a part, and what brings the part back. */
export function withoutPart(paper: BallotPaper, id: string): { paper: BallotPaper; taken: string } | null {
	const place = paper.parts.findIndex(part => part.id === id)
	const part = paper.parts[place]
	if (!part) return null
	const left = { ...paper, parts: paper.parts.filter(one => one.id !== id) }
	return { paper: left, taken: JSON.stringify({ place, part }) }
}

export function withPartBack(paper: BallotPaper, taken: string): BallotPaper | null {
	const read = TakenPart.safeParse(parsed(taken))
	if (!read.success) return null
	const parts = putBack(paper.parts, read.data.place, read.data.part)
	return parts && parts.length <= 10 ? { ...paper, parts } : null
}

/** The list with one thing a place earlier. */
export function earlier<Item extends Thing>(list: readonly Item[], id: string): Item[] {
	const place = list.findIndex(one => one.id === id)
	const one = list[place]
	if (!one || place === 0) return [...list]
	const others = list.filter(other => other.id !== id)
	return [...others.slice(0, place - 1), one, ...others.slice(place - 1)]
}

function putBack<Item extends Thing>(list: readonly Item[], place: number, one: Item): Item[] | null {
	if (list.some(({ id }) => id === one.id)) return null
	return [...list.slice(0, place), one, ...list.slice(place)]
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
