import type { Day } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { type ReplyFault, replyFault } from '#app/surveys/reply-promise.ts'
import type { BallotState } from '../ballot.ts'
import { type BallotPaper, partOf } from '../ballot-paper.ts'
import { missingWords } from '../ballot-words.ts'
import { Manifest, Part, protocol } from '../record.ts'

/** Whose the three places are. No person's name is needed, or kept. */
export const holderNames = ['youth-council', 'electoral-services', 'schools'] as const

export type HolderName = (typeof holderNames)[number]

/** One of the three who hold a share of the key. */
export type Holder = { place: number; name: HolderName; shareHash: string; provedAt: Date | null }

/** A ballot with all that its life needs, from its draft on. */
export type BallotLife = {
	id: string
	slug: string
	state: BallotState
	isSample: boolean
	/** Nothing, while what was written is not yet a paper. */
	paper: BallotPaper | null
	manifest: Manifest | null
	publicKey: string | null
	/** How many slips the Youth Council drew; nothing before it said so. */
	audit: Manifest['auditSlips'] | null
	opensAt: Date
	closesAt: Date
	/** Who owes children a reply, and by when; empty while nobody said so. */
	service: string
	replyBy: Day
	schools: { id: string; name: string; roll: number }[]
	holders: Holder[]
}

/**
 * How many slips the Youth Council draws for itself: 60 of a ballot with a roll of 1,000 or more, else one in
 * twenty. With 60, a program that changes one vote in twenty is caught in 95 of 100 ballots (trust.md 3.4, 3).
 */
export function auditSlipsFor(schools: { roll: number }[]): number {
	const roll = schools.reduce((sum, { roll }) => sum + roll, 0)
	return roll >= 1_000 ? 60 : Math.ceil(roll / 20)
}

/** What a ballot cannot open without, and which one, where there are several. */
export type Missing = {
	what:
		| 'paper'
		| 'part'
		| 'words'
		| 'keys'
		| 'proof'
		| 'schools'
		| 'roll'
		| 'hours-past'
		| 'hours-order'
		| 'audit'
		| ReplyFault
	/** A part, a language with or without a variant (`pl/easy-read`), a place of a key holder, or a school. */
	name?: string
}

/** All that is missing before the manifest can be fixed, in the order of the work; none when it can. */
export function missingIn(life: BallotLife, now: Date): Missing[] {
	const { paper, publicKey, holders, schools, opensAt, closesAt, audit } = life
	const reply = replyFault(life, { opensAt, closesAt, now })
	const unproved = holders.filter(({ provedAt }) => provedAt === null)
	return [
		...(paper ? partsThatDoNotCount(paper) : [{ what: 'paper' as const }]),
		...(paper ? missingWords(paper) : []).map(({ key }) => ({ what: 'words' as const, name: key })),
		...(schools.length === 0 ? [{ what: 'schools' as const }] : []),
		...schools.filter(({ roll }) => roll === 0).map(({ name }) => ({ what: 'roll' as const, name })),
		...(publicKey === null || holders.length < holderNames.length ? [{ what: 'keys' as const }] : []),
		...unproved.map(({ name }) => ({ what: 'proof' as const, name })),
		...(audit === null ? [{ what: 'audit' as const }] : []),
		...(opensAt <= now ? [{ what: 'hours-past' as const }] : []),
		...(closesAt <= opensAt ? [{ what: 'hours-order' as const }] : []),
		...(reply ? [{ what: reply }] : []),
	]
}

function partsThatDoNotCount(paper: BallotPaper): Missing[] {
	const ids = paper.parts.map(({ id }) => id)
	return paper.parts
		.filter((part, place) => {
			const lots = part.options.map(({ id }) => id)
			const isTwice = ids.indexOf(part.id) !== place
			return isTwice || !Part.safeParse(partOf(part, lots)).success
		})
		.map(({ id }) => ({ what: 'part', name: id }))
}

/**
 * The manifest of a ballot from which nothing is missing.
 *
 * @param lots All options of a part in the order that was drawn.
 * @param commit The program that runs.
 */
export function manifestOf(
	{ id, paper, schools, opensAt, closesAt, publicKey, audit }: BallotLife,
	{ lots, commit }: { lots: (options: string[]) => string[]; commit: string },
): Result<Manifest, 'manifest.does-not-fit'> {
	const made = Manifest.safeParse({
		protocol,
		id,
		title: paper?.title.en,
		parts: paper?.parts.map(part => partOf(part, lots(part.options.map(({ id }) => id)))),
		schools: schools.map(({ id, roll }) => ({ id, roll })),
		opens: opensAt.toISOString(),
		closes: closesAt.toISOString(),
		publicKey,
		commit,
		auditSlips: audit,
	})
	return made.success ? ok(made.data) : refuse('manifest.does-not-fit')
}
