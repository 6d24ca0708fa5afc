import { expect, test } from 'vitest'
import { auditListOf } from '#app/ballots/box/audit-list.client.ts'
import { tendBoxes } from '#app/ballots/box/close-ballot.server.ts'
import { readKeptSlips } from '#app/ballots/box/kept-audit.ts'
import { auditSlipsHash, hashIn, manifestHash } from '#app/ballots/record-hash.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { loader as childPage } from '#app/routes/child/ballot.tsx'
import { loader as checkpoints } from '#app/routes/service/ballot-checkpoints.ts'
import { loader as manifestFile } from '#app/routes/service/ballot-manifest.ts'
import { action as audit, loader as auditPage } from '#app/routes/team/ballot-audit.tsx'
import { action as count, loader as countPage } from '#app/routes/team/ballot-count.tsx'
import { action as keys, loader as keysPage } from '#app/routes/team/ballot-keys.tsx'
import { call, thrownBy } from '#tests/support/running.ts'
import {
	atClose,
	castAll,
	fixed,
	someDraft,
	someTeam,
	typedSlips,
	typedVotes,
} from '#tests/support/some-box.ts'

test('the pages of a box take a ballot from its keys to the alarm, and shares are answered once', async () => {
	const { officer, council } = await someTeam(db)
	const { slug, slips } = await someDraft(db, { secret })
	const at = (page: string, as: typeof officer, form?: Record<string, string>) =>
		call(`/team/ballots/${slug}/${page}`, { as, params: { slug }, form })
	expect((await countPage(await at('count', council))).box.missing).toEqual([
		{ what: 'keys' },
		{ what: 'audit' },
	])
	expect((await thrownBy(keys(await at('keys', council, { ask: 'make' })))).status).toBe(403)
	const made = await keys(await at('keys', officer, { ask: 'make' }))
	const shares = 'shares' in made.data ? made.data.shares : []
	expect(shares).toHaveLength(3)
	expect(JSON.stringify(await keysPage(await at('keys', officer)))).not.toContain(shares[0])
	const mistyped = await keys(await at('keys', officer, { ask: 'prove', place: '1', typed: 'U' }))
	expect(mistyped).toMatchObject({ data: { refused: { place: 1, refusal: 'share.letters' } } })
	for (const [place, typed] of shares.entries())
		await keys(await at('keys', officer, { ask: 'prove', place: String(place + 1), typed }))
	const { text, hash } = await auditListOf(slips.slice(0, 2))
	await audit(await at('audit', council, { ask: 'draw', count: '2', hash }))
	expect(await auditPage(await at('audit', council))).toMatchObject({ drawn: 2, most: 2, found: null })
	expect(await count(await at('count', officer, { step: 'fix' }))).toHaveProperty('status', 302)
	const early = await count(await at('count', officer, { step: 'close' }))
	expect(early).toMatchObject({ data: { refusal: 'ballot.still-open' }, init: { status: 422 } })

	const file = await manifestFile(await call('/', { params: { slug } }))
	const bytes = await file.text()
	const { box } = await countPage(await at('count', officer))
	expect(hashIn('12w/ballot/v1/manifest', bytes).toString('hex')).toBe(box.hash)
	expect(manifestHash(JSON.parse(bytes))).toBe(box.hash)

	const { value: ballot } = { value: JSON.parse(bytes) }
	expect(ballot).toMatchObject({ auditSlips: { count: 2, hash } })
	await tendBoxes(db, atClose)
	const written = await (await checkpoints(await call('/', { params: { slug } }))).json()
	expect(written).toMatchObject({ manifest: box.hash, checkpoints: [{ receipts: 0 }], closing: { used: 0 } })
	const form = { step: 'open', first: shares[0] ?? '', second: shares[0] ?? '' }
	expect(await count(await at('count', officer, form))).toMatchObject({ data: { refusal: 'shares.are-one' } })
	await count(await at('count', officer, { ...form, second: shares[2] ?? '' }))
	expect(await countPage(await at('count', officer))).toMatchObject({ state: 'opened' })
	const shown = await audit(await at('audit', council, { ask: 'reveal', slips: text, votes: 'mayor' }))
	expect(shown).toMatchObject({ data: { refusal: 'votes.unreadable', answer: { slips: text } } })
	expect(await audit(await at('audit', council, { ask: 'reveal', slips: text, votes: '' }))).toHaveProperty(
		'status',
		302,
	)
})

test('B-18: votes that somebody changed are told in public, on the page of the ballot itself', async () => {
	const { officer, council } = await someTeam(db)
	const { slug, slips } = await someDraft(db, { secret })
	const held = await fixed(db, { slug, slips, officer, council })
	const [vote, other] = await castAll(db, { secret, ballot: held.ballot, slips: held.drawn })
	await tendBoxes(db, atClose)
	const asked = (page: string, as: typeof officer, form: Record<string, string>) =>
		call(`/team/ballots/${slug}/${page}`, { as, params: { slug }, form })
	const [first = '', second = ''] = held.shares
	await count(await asked('count', officer, { step: 'open', first, second }))
	if (!vote || !other) throw new Error('Two votes were cast.')
	const votes = typedVotes([{ ...vote, vote: ['ana'] }, other])
	await audit(await asked('audit', council, { ask: 'reveal', slips: typedSlips(held), votes }))
	const publish = await count(await asked('count', officer, { step: 'publish' }))
	expect(publish).toMatchObject({ init: { status: 422 } })
	// The page goes by the real clock, by which this ballot of 2027 may be still to come: what it is told is what counts.
	const page = await childPage(await call(`/en/ballots/${slug}`, { params: { lang: 'en', slug } }))
	expect(page).toMatchObject({ data: { page: { changed: 1 } } })
})

test('the browser makes the same hash of drawn slips as the server, with a number nobody can guess', async () => {
	const slips = ['HVA6RGQB955', 'T70JNMWN3HS']
	const lists = [await auditListOf(slips), await auditListOf(slips.toReversed())]
	expect(lists[0]?.hash).not.toBe(lists[1]?.hash)
	for (const { text, hash, count } of lists) {
		const kept = readKeptSlips(text)
		if (!kept.ok) throw new Error(kept.refusal)
		expect(auditSlipsHash(kept.value.slips, kept.value.nonce)).toBe(hash)
		expect(count).toBe(2)
	}
})
