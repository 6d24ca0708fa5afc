import { ok, type Result, refuse } from '#app/base/result.ts'
import { partFile } from '../part-file.ts'
import { type Late, type Part, PublicRecord, voteFits } from '../record.ts'
import { lateIn, votesIn } from '../record-votes.ts'
import type { BallotFile } from './ballot-file.ts'

/** Why a file is no record of ours that can be counted, and where in it. */
export type RecordRefusal = {
	reason:
		| 'not-json'
		| 'not-a-record'
		| 'part-not-said'
		| 'part-unknown'
		| 'vote-does-not-fit'
		| 'late-never-stood'
	/** The field, or the ids of the parts that may be asked for; nothing where all of it is no record. */
	where: string
}

/**
 * Reads one part of our own public record, to be counted again as the record itself says: the way of counting,
 * the seats, the lots, who withdrew and who stopped standing later. Audit ballots are left out.
 *
 * Refuses what has not the shape of a record, a part that is not there or that has to be said, votes that do not
 * fit, and somebody late who never stood. Hashes are not looked at: that is for the verifiers.
 * @see docs/decisions/0016-the-public-record-of-a-ballot.md
 */
export function readOurRecord(text: string, partId: string | undefined): Result<BallotFile, RecordRefusal> {
	const json = jsonOf(text)
	if (!json.ok) return refuse({ reason: 'not-json', where: '' })
	const read = PublicRecord.safeParse(json.value)
	if (!read.success) return refuse({ reason: 'not-a-record', where: whereWrong(read.error.issues) })
	const record = read.data
	const { parts, title } = record.manifest
	const part = partId === undefined && parts.length === 1 ? parts[0] : parts.find(({ id }) => id === partId)
	if (!part) {
		const where = parts.map(({ id }) => id).join(', ')
		return refuse({ reason: partId === undefined ? 'part-not-said' : 'part-unknown', where })
	}
	const votes = votesIn(part, record)
	if (!votes.every(vote => voteFits(part, vote)))
		return refuse({ reason: 'vote-does-not-fit', where: part.id })
	if (!stoodBefore(part, record.late)) return refuse({ reason: 'late-never-stood', where: part.id })
	const elected = record.results.find(result => result.part === part.id)?.elected ?? []
	const file = partFile(part, votes, lateIn(part, record.late))
	return ok({ ...file, title: `${title}: ${part.id}`, says: { count: part.count, elected } })
}

function jsonOf(text: string): Result<unknown, 'not-json'> {
	try {
		return ok(JSON.parse(text))
	} catch {
		return refuse('not-json')
	}
}

function whereWrong([first]: { path: PropertyKey[] }[]): string {
	return first ? first.path.map(String).join('.') : ''
}

function stoodBefore(part: Part, late: Late[]): boolean {
	return lateIn(part, late).every(option => part.options.includes(option) && !part.withdrawn.includes(option))
}
