import { allPeople } from '#app/people/person.store.server.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { BallotDraft } from '../ballot.ts'
import { rollsOf } from '../roll.store.server.ts'
import { childrenOn } from '../set-up/roll.ts'
import { allSlipBatches, countSlips, slipsWaiting } from '../slip.store.server.ts'
import type { SchoolRow, WaitingBatch, WaitingVoid } from './desk.ts'

/** Everything the pages of slips show of a ballot, for this person. */
export async function slipsDesk(
	db: Reader,
	{ ballot, whoId }: { ballot: Pick<BallotDraft, 'id'>; whoId: string },
): Promise<{ schools: SchoolRow[]; batches: WaitingBatch[]; voids: WaitingVoid[] }> {
	const schools = await rollsOf(db, ballot.id)
	const counts = await countSlips(db, ballot.id, [])
	const batches = await allSlipBatches(db, ballot.id)
	const names = new Map((await allPeople(db)).map(({ id, name }) => [id, name]))
	const nameOf = (school: string) => schools.find(({ id }) => id === school)?.name ?? school
	return {
		schools: schools.map(school => {
			const { id, name } = school
			const { issued, used, void: voided } = counts.find(one => one.id === id) ?? noSlips
			const signed = batches.filter(batch => batch.school === id && batch.signedById !== null)
			return {
				...{ id, name, issued, used, void: voided },
				roll: childrenOn([school]),
				signed: signed.reduce((sum, { count }) => sum + count, 0),
			}
		}),
		batches: batches
			.filter(({ signedById, good }) => signedById === null && good > 0)
			.map(({ number, school, label, year, issuedById }) => ({
				...{ number, label, year, school: nameOf(school) },
				printedBy: names.get(issuedById) ?? issuedById,
				isOwn: issuedById === whoId,
			})),
		voids: (await voidsWaiting(db, ballot.id)).map(({ askedById, school, ...waiting }) => ({
			...waiting,
			school: nameOf(school),
			askedBy: names.get(askedById) ?? askedById,
			isOwn: askedById === whoId,
		})),
	}
}

const noSlips = { issued: 0, used: 0, void: 0 }

/** What waits, put together by batch and by who asked: a whole lost batch is one line and not thirty. */
async function voidsWaiting(db: Reader, ballotId: string) {
	const waiting = new Map<string, { batch: number; school: string; numbers: number[]; askedById: string }>()
	for (const { batch, school, number, voidAskedById } of await slipsWaiting(db, ballotId)) {
		const askedById = voidAskedById ?? ''
		const key = `${batch.number} ${askedById}`
		const there = waiting.get(key)
		if (there) there.numbers.push(number)
		else waiting.set(key, { batch: batch.number, school, numbers: [number], askedById })
	}
	return [...waiting.values()]
}
