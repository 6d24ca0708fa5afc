import { findBallot } from '#app/ballots/ballot.store.server.ts'
import type { Ballot } from '#app/ballots/ballot.ts'
import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import { drawAudit } from '#app/ballots/box/draw-audit.server.ts'
import { fixManifest } from '#app/ballots/box/fix-manifest.server.ts'
import { makeKeys } from '#app/ballots/box/make-keys.server.ts'
import { proveShare } from '#app/ballots/box/prove-share.server.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import type { OpenedVote } from '#app/ballots/record.ts'
import { auditSlipsHash } from '#app/ballots/record-hash.server.ts'
import { newSlip, slipHash } from '#app/ballots/slip.server.ts'
import { keepSlips } from '#app/ballots/slip.store.server.ts'
import type { Slip } from '#app/ballots/slip.ts'
import { newId } from '#app/base/id.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { someManifest, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'
import { somePerson } from './some.ts'
import { someNonce, whileOpen } from './some-cast.ts'

/** Before a draft of `someDraft` opens; while it is open; and at the moment it closes. */
export const beforeOpen = new Date('2027-02-20T09:00:00Z')
export const atClose = new Date('2027-03-12T16:00:00Z')
/** When the days are over in which a school may put its numbers right. */
export const afterAmending = new Date('2027-03-18T09:00:00Z')

/** Those who do the deeds of a box's life. */
export async function someTeam(db: Database): Promise<{ officer: Person; council: Person }> {
	const officer = await somePerson(db, { roles: ['publisher'], name: 'Olive Officer' })
	return { officer, council: await somePerson(db, { roles: ['youth-council'], name: 'Yusuf Young' }) }
}

/** A draft with a paper of one part, hours to come, and one school with slips for all on its roll; nothing else. */
export async function someDraft(
	db: Database,
	{ secret, roll = 40, paper }: { secret: Secret; roll?: number; paper?: BallotPaper },
): Promise<{ slug: string; id: string; slips: Slip[] }> {
	const id = newId()
	const slug = `ballot-${id}`
	const manifest = someManifest({ id })
	const slips = Array.from({ length: roll }, newSlip)
	await db.write(async tx => {
		await tx.ballot.create({
			data: {
				...{ id, slug, state: 'draft', createdAt: beforeOpen },
				paper: JSON.stringify(paper ?? somePaper(manifest)),
				opensAt: new Date(manifest.opens),
				closesAt: new Date(manifest.closes),
				...someReply(manifest),
				schools: {
					create: { id: 'roundhay', name: 'Roundhay School', roll: { create: { year: '', children: roll } } },
				},
			},
		})
		const batch = {
			id: newId(),
			ballotId: id,
			...{ school: 'roundhay', label: '', year: '' },
			...{ issuedAt: beforeOpen, issuedById: 'officer' },
			...{ signedAt: beforeOpen, signedById: 'another officer' },
		}
		if (roll > 0) await keepSlips(tx, { ...batch, hashes: slips.map(slip => slipHash(secret, slip)) })
	})
	return { slug, id, slips }
}

/** What only people hold: three shares, and the list of the Youth Council. */
export type Held = { shares: string[]; nonce: string; drawn: Slip[] }

/** Makes and proves the keys of a draft, draws audit slips and fixes it. */
export async function fixed(
	db: Database,
	{
		slug,
		slips,
		officer,
		council,
		audit = 2,
	}: { slug: string; slips: Slip[]; officer: Person; council: Person; audit?: number },
): Promise<Held & { ballot: Ballot }> {
	const made = await makeKeys(db, { who: officer, slug, now: beforeOpen })
	if (!made.ok) throw new Error(made.refusal)
	for (const [place, typed] of made.value.entries())
		await proveShare(db, { who: officer, slug, place: place + 1, typed, now: beforeOpen })
	const drawn = slips.slice(0, audit)
	const nonce = audit === 0 ? '0'.repeat(32) : someNonce()
	const hash = auditSlipsHash(drawn, nonce)
	await drawAudit(db, { who: council, slug, count: audit, hash, now: beforeOpen })
	const fix = await fixManifest(db, { who: officer, slug, commit: 'a'.repeat(40), now: beforeOpen })
	if (!fix.ok) throw new Error(JSON.stringify(fix.refusal))
	const ballot = await findBallot(db.read, slug)
	if (!ballot) throw new Error('The ballot is gone.')
	return { ballot, shares: made.value, nonce, drawn }
}

/** Casts a vote for Bilal with each of these slips, and answers what was cast. */
export async function castAll(
	db: Database,
	{ secret, ballot, slips }: { secret: Secret; ballot: Ballot; slips: Slip[] },
): Promise<OpenedVote[]> {
	const cast = ballotCaster(db, secret)
	const votes = slips.map(() => ({ part: 'mayor', vote: ['bilal'], v: someNonce() }))
	const answers = await Promise.all(
		slips.map((slip, place) => {
			const vote = votes[place]
			return cast({ ballot, slip, r: someNonce(), votes: vote ? [vote] : [], now: whileOpen })
		}),
	)
	for (const answer of answers) if (!answer.ok) throw new Error(answer.refusal)
	return votes
}

/** The Youth Council's list of slips as it types it. */
export function typedSlips({ nonce, drawn }: Held): string {
	return [nonce, ...drawn].join('\n')
}

/** Its votes as it types them. */
export function typedVotes(votes: OpenedVote[]): string {
	return votes
		.map(({ part, v, vote }) => `${part} ${v} ${Array.isArray(vote) ? vote.join(' ') : ''}`)
		.join('\n')
}
