import { newId } from '#app/base/id.ts'
import { dayOf } from '#app/base/moment.ts'
import type { Database } from '#app/platform/db.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { Handed, MailDoor } from '#app/platform/mail.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { forgetUnconfirmed } from './follow.server.ts'
import { allFollowers, type Follower, findFollowers, markTaken, markTold } from './follower.store.server.ts'
import { daysToTell, mostRefusals, nextTry } from './follower.ts'
import {
	claimLetters,
	keepLetters,
	type Letter,
	lettersAbout,
	markLetters,
	removeOldLetters,
	returnLost,
} from './letter.store.server.ts'
import { type LetterWriter, letterWriter } from './write-letter.server.ts'

type Round = { mail: MailDoor | undefined; secret: Secret; origin: string; now: Date }

/** So many letters are taken out at once: as many could go twice if the machine stops. */
const atOnce = 500
/** A letter out for longer was taken by a process that is gone. */
const lostAfter = 15 * 60_000
const keptFor = 7 * 24 * 3_600_000

let isBusy = false

/** One round of the post: forgets what must be forgotten, writes digests that are due, and hands over what waits. */
export async function tendLetters(db: Database, round: Round): Promise<void> {
	// A round that takes longer than the clock's step is not begun a second time.
	if (isBusy) return
	isBusy = true
	try {
		const { mail, now } = round
		await forgetUnconfirmed(db, now)
		await db.write(async tx => {
			await returnLost(tx, new Date(now.getTime() - lostAfter))
			await removeOldLetters(tx, new Date(now.getTime() - keptFor))
		})
		if (!mail) return
		const writer = letterWriter(db.read, round)
		await queueDigests(db, { writer, now })
		await queueBallotLetters(db, { writer, now })
		while (await handSome(db, { writer, mail, now }));
	} finally {
		isBusy = false
	}
}

/** Puts a digest into the outbox for everybody whose time has come and for whom there is something new. */
async function queueDigests(
	db: Database,
	{ writer, now }: { writer: LetterWriter; now: Date },
): Promise<void> {
	const today = dayOf(now)
	const letters: Parameters<typeof keepLetters>[1][number][] = []
	const told = new Map<string, string[]>()
	for (const follower of await allFollowers(db.read, { mostRefusals })) {
		const days = follower.ballots === 'only' ? null : daysToTell(follower, today)
		if (!days) continue
		told.set(days.to, [...(told.get(days.to) ?? []), follower.id])
		if (await writer.hasNews(days, follower))
			letters.push({
				...{ id: newId(), followerId: follower.id, kind: 'digest', nextAt: now },
				...{ fromDay: days.from, toDay: days.to },
			})
	}
	if (told.size === 0) return
	await db.write(async tx => {
		for (const some of inPieces(letters, 1_000)) await keepLetters(tx, some)
		for (const [day, ids] of told) for (const some of inPieces(ids, 1_000)) await markTold(tx, some, day)
	})
}

/** Puts a letter about each thing that is new of a ballot into the outbox, at once, for whoever asked to hear of ballots. */
async function queueBallotLetters(
	db: Database,
	{ writer, now }: { writer: LetterWriter; now: Date },
): Promise<void> {
	const news = (await writer.ballotNews(now)).filter(({ at, isQuiet }) => at <= now && !isQuiet)
	if (news.length === 0) return
	const known = await lettersAbout(
		db.read,
		news.map(({ id }) => id),
	)
	const told = new Set(known.map(({ followerId, fact }) => `${followerId} ${fact}`))
	const observers = (await allFollowers(db.read, { mostRefusals })).filter(({ ballots }) => ballots !== 'no')
	const today = dayOf(now)
	const letters = observers.flatMap(({ id: followerId, confirmedAt }) =>
		news
			.filter(({ id, at }) => confirmedAt && at >= confirmedAt && !told.has(`${followerId} ${id}`))
			.map(({ id: fact }) => ({
				...{ id: newId(), followerId, kind: 'ballot', fact, nextAt: now },
				...{ fromDay: today, toDay: today },
			})),
	)
	await db.write(async tx => {
		for (const some of inPieces(letters, 1_000)) await keepLetters(tx, some)
	})
}

/** @returns whether there may be more to hand over. */
async function handSome(
	db: Database,
	{ writer, mail, now }: { writer: LetterWriter; mail: MailDoor; now: Date },
): Promise<boolean> {
	const letters = await db.write(tx => claimLetters(tx, { now, most: atOnce }))
	const followers = await findFollowers(
		db.read,
		letters.map(({ followerId }) => followerId),
	)
	const done = await Promise.all(
		letters.map(async letter => ({
			letter,
			handed: await hand(letter, { follower: followers.get(letter.followerId), writer, mail }),
		})),
	)
	const of = (wanted: Handed) => done.filter(({ handed }) => handed === wanted).map(({ letter }) => letter)
	const idsOf = (some: readonly Letter[]) => some.map(({ id }) => id)
	const readersOf = (some: readonly Letter[]) => some.map(({ followerId }) => followerId)
	await db.write(async tx => {
		await markLetters(tx, idsOf(of('taken')), 'sent')
		await markLetters(tx, idsOf(of('refused')), 'given-up')
		await markTaken(tx, readersOf(of('taken')), true)
		await markTaken(tx, readersOf(of('refused')), false)
		for (const { id, tries } of of('later')) {
			const waitsUntil = nextTry(tries, now)
			await markLetters(tx, [id], waitsUntil ? { waitsUntil } : 'given-up')
		}
	})
	return letters.length === atOnce
}

/** A letter that cannot be written must not hold up the others: it is tried again, and given up in the end. */
async function hand(
	letter: Letter,
	{ follower, writer, mail }: { follower: Follower | undefined; writer: LetterWriter; mail: MailDoor },
): Promise<Handed> {
	try {
		const written = follower && (await writer.write(letter, follower))
		return written ? await mail.hand(written) : 'taken'
	} catch (error) {
		log.error({ err: error }, 'A letter could not be written.')
		return 'later'
	}
}

function inPieces<Item>(items: readonly Item[], size: number): Item[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
		items.slice(place * size, (place + 1) * size),
	)
}
