import { dirname, join } from 'node:path'
import autocannon from 'autocannon'
import { checkpointAfter, closingAfter, publicRecord } from '#app/ballots/record.server.ts'
import { PublicRecord, type Vote } from '#app/ballots/record.ts'
import { votesIn } from '#app/ballots/record-votes.ts'
import { resultsOf } from '#app/ballots/results.ts'
import { openBallot } from '#app/ballots/sealed-box.server.ts'
import { countSlips } from '#app/ballots/slip.store.server.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { openSecret } from '#app/platform/secret.server.ts'
import { mayor } from '#tests/rules/ballots/some-ballot.ts'
import type { RunningServer } from '#tests/support/server.ts'
import { someNonce, someOpenBallot } from '#tests/support/some-cast.ts'

/**
 * W10: so many children cast a secret ballot over HTTP, each with a slip of their own; the box is opened and counted; and
 * the public record is counted again.
 *
 * @returns how many were cast a second, how long the counts took in milliseconds, and what does not hold.
 */
export async function childrenVote(
	server: RunningServer,
	{ voters, atOnce }: { voters: number; atOnce: number },
) {
	const db = await openDatabase(server.database)
	const secret = openSecret(join(dirname(server.database), 'secret'))
	const manifest = { parts: [mayor], schools: [{ id: 'roundhay', roll: voters }] }
	const { ballot, slips, keys } = await someOpenBallot(db, { secret, slips: voters, manifest })
	let nth = 0
	const began = performance.now()
	let answeredLast = began
	const run = autocannon({
		url: server.origin.replace('localhost', '127.0.0.1'),
		connections: atOnce,
		amount: voters,
		timeout: 30,
		requests: [
			{
				method: 'POST',
				path: `/en/ballots/${ballot.slug}/cast`,
				headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.origin },
				setupRequest: one => ({ ...one, body: paperWith(slips[nth++] ?? '') }),
			},
		],
	})
	// Its own clock looks once a second whether all have come.
	run.on('response', () => {
		answeredLast = performance.now()
	})
	const { statusCodeStats = {}, errors } = await run
	const seconds = (answeredLast - began) / 1_000
	const cast = statusCodeStats['200']?.count ?? 0

	const beganCount = performance.now()
	const where = { ballotId: ballot.id }
	const sealed = await db.read.sealedBallot.findMany({ where })
	const opened = await Promise.all(sealed.map(({ bytes }) => openBallot(keys, ballot.manifest.parts, bytes)))
	const receipts = (await db.read.ballotReceipt.findMany({ where })).map(({ hash }) => hash)
	const schools = await countSlips(db.read, ballot.id, ['roundhay'])
	const used = schools.reduce((sum, school) => sum + school.used, 0)
	const checkpoints = [checkpointAfter(ballot.manifest, [], { receipts, used })]
	const record = publicRecord({
		manifest: ballot.manifest,
		checkpoints,
		closing: closingAfter(ballot.manifest, checkpoints, schools),
		opened: opened.flatMap(one => (one.ok ? one.value.votes : [])),
		...{ audit: [], paper: [], late: [] },
	})
	const counted = performance.now()
	await db.close()

	const text = JSON.stringify(record)
	const beganAgain = performance.now()
	const again = countAgain(PublicRecord.parse(JSON.parse(text)))
	const countedAgain = performance.now()
	const holds = [cast, receipts.length, used, record.counted.length, Number(again)]
	return {
		perSecond: cast / seconds,
		count: counted - beganCount,
		recount: countedAgain - beganAgain,
		broken:
			errors === 0 && holds.every((many, place) => many === (place < 4 ? voters : 1))
				? []
				: [
						`Of ${voters} ballots ${holds.slice(0, 4).join(', ')} were thanked, received, used slips, counted`,
					],
	}
}

function countAgain({ manifest, counted, audit, paper, late, results }: PublicRecord): boolean {
	const votesOf = (part: (typeof manifest.parts)[number]): Vote[] => votesIn(part, { counted, audit, paper })
	return JSON.stringify(resultsOf(manifest.parts, votesOf, late)) === JSON.stringify(results)
}

/** What a child's form sends: two of three at most, some for nobody. */
function paperWith(slip: string): string {
	const chosen = mayor.options.filter(() => Math.random() < 0.4).slice(0, 2)
	return new URLSearchParams([
		['slip', slip],
		['r', someNonce()],
		['v.mayor', someNonce()],
		...chosen.map((option): [string, string] => ['choose.mayor', option]),
		['step', 'cast'],
	]).toString()
}
