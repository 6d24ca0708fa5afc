import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { allBallots, findBallot } from '#app/ballots/ballot.store.server.ts'
import { sampleSlip } from '#app/ballots/cast/sample-slip.server.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import { findRecord } from '#app/ballots/record.store.server.ts'
import { allLanguages } from '#app/languages/language.ts'
import { adviceOn } from '#app/languages/plain-words.ts'
import { presentTurnout } from '#app/results/present-turnout.server.ts'
import { removeSamples } from '#prisma/remove-samples.server.ts'
import { ballotWords } from '#prisma/samples/ballots/ballot-words.ts'
import words from '#prisma/samples/ballots/words/en.json' with { type: 'json' }
import { loadSampleBallots, openSlug } from '#prisma/samples/load-sample-ballots.server.ts'
import { inFolder } from '#tests/support/in-folder.ts'
import { someNonce, someReadyBallot } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'
import { verifyRecord } from '../../public/verify-ballot.mjs'

const now = new Date('2026-11-22T10:00:00Z')
const hasPython = spawnSync('python3', ['--version']).status === 0

test('a child can read every line of the sample ballots, and each manifesto, in every language', () => {
	const missing = Object.keys(words).flatMap(line => {
		const wording = ballotWords(line)
		return allLanguages.filter(language => !wording[language]).map(language => `${language} ${line}`)
	})
	expect(missing).toEqual([])
})

test(`the record of every sample ballot passes ${hasPython ? 'both verifiers' : 'one verifier, for there is no python3 here'}`, async ({
	db,
	secret,
}) => {
	await loadSampleBallots(db, { secret, now })
	const published = (await allBallots(db.read)).filter(({ state }) => state === 'published')
	expect(published.map(({ slug }) => slug).sort()).toEqual([
		'childrens-mayor',
		'make-your-mark-2014',
		'school-council',
		'youth-activity-fund',
	])
	for (const { id, slug, isSample } of published) {
		const record = await findRecord(db.read, id)
		if (!record) throw new Error(`${slug} has no record.`)
		expect(isSample).toBe(true)
		expect(verifyRecord(record).filter(({ wrong }) => wrong)).toEqual([])
		if (hasPython) expect(secondVerdict(JSON.stringify(record)), slug).toBe(0)
		if (slug === 'make-your-mark-2014') {
			// As it was published: ten counts that add up, and the 254 before the 252 that were printed the other way round.
			const [counted] = record.results
			expect(counted).toMatchObject({ ballots: 6_048, elected: ['living-wage'] })
			expect(JSON.stringify(counted)).toMatch(/1594/)
			const [turnout] = (await presentTurnout(db.read, { id, isOver: true })).tables
			expect(turnout?.parts[0]?.base).toBe(0)
		}
		if (slug !== 'childrens-mayor') continue
		// As large as a real one: twelve finalists, two votes each, some of them on paper.
		expect(record.manifest.parts[0]).toMatchObject({ most: 2, options: { length: 12 } })
		expect(record.results[0]).toMatchObject({ ballots: 7_688, elected: ['jaya'] })
		expect(record.paper.reduce((sum, { count }) => sum + count, 0)).toBe(417)
	}
}, 120_000)

test('a visitor is given a slip of the open sample, votes with it, the next is given another, and all of it goes away with the samples', async ({
	db,
	secret,
}) => {
	await loadSampleBallots(db, { secret, now })
	const ballot = await findBallot(db.read, openSlug)
	if (!ballot) throw new Error('There is no open sample.')
	const slip = (await sampleSlip(db.read, { secret, ballot })) ?? ''
	const votes = [
		{ part: 'first', vote: ['pond'], v: someNonce() },
		{ part: 'name', vote: ['kite', 'star'], v: someNonce() },
	]
	const cast = await ballotCaster(db, secret)({ ballot, slip, r: someNonce(), votes, now })
	expect(cast.ok).toBe(true)
	const next = await Promise.all(Array.from({ length: 20 }, () => sampleSlip(db.read, { secret, ballot })))
	expect(next).not.toContain(slip)
	expect(next).not.toContain(null)

	const real = await someReadyBallot(db, { secret, slips: 2 })
	expect(await sampleSlip(db.read, { secret, ballot: real.ballot })).toBeNull()
	await removeSamples(db, now)
	expect((await allBallots(db.read)).map(({ slug }) => slug)).toEqual([real.ballot.slug])
	expect(await db.read.ballotRecord.count()).toBe(0)
}, 60_000)

test('A-09: the sample ballots are plain in English', () => {
	const advice = Object.entries(words).flatMap(([line, text]) =>
		adviceOn(text, { language: 'en' }).map(found => ({ line, ...found })),
	)
	expect(advice).toEqual([])
})

/** What the program in Python ends with. */
function secondVerdict(record: string): number | null {
	return inFolder(folder => {
		const file = join(folder, 'record.json')
		writeFileSync(file, record)
		return spawnSync('python3', ['public/verify_ballot.py', file]).status
	})
}
