import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import { partOf } from '#app/ballots/ballot-paper.ts'
import { sampleSlips } from '#app/ballots/cast/sample-slip.server.ts'
import { keepRecord } from '#app/ballots/record.store.server.ts'
import { Manifest, protocol } from '#app/ballots/record.ts'
import { auditSlipsHash } from '#app/ballots/record-hash.server.ts'
import { newBoxKeys } from '#app/ballots/sealed-box.server.ts'
import { slipHash } from '#app/ballots/slip.server.ts'
import { keepSlips } from '#app/ballots/slip.store.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { offeredReplyBy } from '#app/surveys/reply-promise.ts'
import { activityFund } from './ballots/activity-fund.ts'
import { childrensMayor } from './ballots/childrens-mayor.ts'
import { makeYourMark } from './ballots/make-your-mark.ts'
import { sampleManifest, sampleRecord } from './ballots/sample-record.server.ts'
import { schoolCouncil } from './ballots/school-council.ts'
import { tryAVote } from './ballots/try-a-vote.ts'
import { sampleOfficer } from './sample-officer.ts'

/** The open sample's name in addresses. */
export const openSlug = 'try-a-vote'

const day = 24 * 60 * 60_000

/** Loads ballots that were counted already, with everything anybody needs to check them, and one that a visitor may vote in. */
export async function loadSampleBallots(
	db: Database,
	{ secret, now }: { secret: Secret; now: Date },
): Promise<void> {
	for (const election of [childrensMayor, schoolCouncil, activityFund, makeYourMark]) {
		const { slug, paper, schools, isAsPublished } = election
		const id = newId()
		const manifest = sampleManifest(election, { id, now })
		const record = sampleRecord(election, manifest)
		const hasRolls = !isAsPublished
		const names = Object.fromEntries(schools.map(({ id: school, name }) => [school, name]))
		await db.write(async tx => {
			const state = 'published' as const
			const about = { id, slug, paper, manifest, names, state, ...replyAfter(manifest), isSample: true }
			await keepBallot(tx, { ...about, hasRolls, createdAt: now })
			await keepRecord(tx, { ballotId: id, record, now })
		})
	}
	await loadOpenBallot(db, { secret, now })
}

/** Who owes the children of a sample a reply, and by when. */
function replyAfter({ closes }: Manifest) {
	return { service: 'Child Friendly Leeds (sample)', replyBy: offeredReplyBy(new Date(closes)) }
}

/** An open ballot of visitors. Nobody keeps the key to its box: it is never opened, and nobody can ever read what they tried. */
async function loadOpenBallot(db: Database, { secret, now }: { secret: Secret; now: Date }): Promise<void> {
	const id = newId()
	const hashes = sampleSlips(secret, id).map(slip => slipHash(secret, slip))
	const { publicKey } = await newBoxKeys()
	const school = 'visitors'
	const manifest = Manifest.parse({
		protocol,
		id,
		title: tryAVote.title.en,
		parts: tryAVote.parts.map(part =>
			partOf(
				part,
				part.options.map(option => option.id),
			),
		),
		schools: [{ id: school, roll: hashes.length }],
		opens: new Date(now.getTime() - day).toISOString(),
		closes: new Date(now.getTime() + 400 * day).toISOString(),
		publicKey: Buffer.from(publicKey).toString('hex'),
		commit: 'sample',
		auditSlips: { count: 0, hash: auditSlipsHash([], '0'.repeat(32)) },
	})
	const names = { [school]: 'Visitors of this site' }
	const about = { id, slug: openSlug, paper: tryAVote, manifest, names, isSample: true, createdAt: now }
	const reply = replyAfter(manifest)
	await db.write(async tx => {
		await keepBallot(tx, { ...about, ...reply, state: 'ready' })
		await keepSlips(tx, {
			...{ id: newId(), ballotId: id, school, label: '', year: '', hashes },
			...{ issuedAt: now, issuedById: sampleOfficer.id },
			// Nothing was printed, so nobody had to count it: it is signed by what it is.
			...{ signedAt: now, signedById: 'sample-slips' },
		})
	})
}
