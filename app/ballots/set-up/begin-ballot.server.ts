import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { offeredReplyBy } from '#app/surveys/reply-promise.ts'
import type { Wording } from '#app/surveys/survey.ts'
import { allDrafts, keepDraft } from '../draft.store.server.ts'
import { freeName, type NewBallot, nameFrom } from './new-ballot.ts'
import { type StartingWords, startingPaper } from './starting-papers.ts'

/** Addresses under /team/ballots that are pages of their own. */
const addressesTaken = ['new']

/** Begins a ballot with a paper that is half made. Answers the name in its address, made from its title. */
export async function beginBallot(
	db: Database,
	{
		who,
		begun: { title, start, ...hours },
		words,
		now,
	}: { who: Person; begun: NewBallot; words: (key: StartingWords) => Wording; now: Date },
): Promise<Result<string, 'not-allowed'>> {
	if (!may(who, 'ballot.edit')) return refuse('not-allowed')
	const id = newId()
	const paper = startingPaper(start, { title, words })
	return await db.write(async tx => {
		const taken = [...addressesTaken, ...(await allDrafts(tx)).map(({ slug }) => slug)]
		const slug = freeName(nameFrom(title, { else: 'ballot' }), name => taken.includes(name))
		const reply = { service: '', replyBy: offeredReplyBy(hours.closesAt) }
		await keepDraft(tx, { id, slug, paper, ...hours, ...reply, isSample: false, createdAt: now })
		const line = { who, deed: 'ballot.begin', thing: 'ballot', thingId: id, at: now }
		await writeInLogbook(tx, { ...line, detail: { slug, start } })
		return ok(slug)
	})
}
