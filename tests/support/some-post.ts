import { SMTPServer } from 'smtp-server'
import { newId } from '#app/base/id.ts'
import { sealAddress } from '#app/following/sealed-address.server.ts'
import { tendLetters } from '#app/following/tend-letters.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { type MailDoor, openMail } from '#app/platform/mail.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'

/** When somebody of `followerRow` began to follow. */
export const followedSince = new Date('2026-11-02T10:00:00Z')

/** A real mail server of our own that keeps what it takes. */
export async function somePost() {
	const letters: string[] = []
	const state = { says: 250 }
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo(_address, _session, answer) {
			answer(state.says === 250 ? null : Object.assign(new Error('no'), { responseCode: state.says }))
		},
		onData(stream, _session, answer) {
			const pieces: Buffer[] = []
			stream.on('data', (piece: Buffer) => pieces.push(piece))
			stream.on('end', () => {
				letters.push(Buffer.concat(pieces).toString('utf8'))
				answer()
			})
		},
	})
	server.on('error', () => {})
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
	const address = server.server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	const mail: MailDoor = openMail({ url: `smtp://127.0.0.1:${port}`, from: 'wishes@example.org' })
	return {
		letters,
		mail,
		port,
		set says(code: number) {
			state.says = code
		},
		async close() {
			mail.close()
			await new Promise<void>(resolve => server.close(() => resolve()))
		},
	}
}

/** Somebody who confirmed and wants news of all wishes each week. */
export function followerRow(secret: Secret, address: string) {
	return {
		...{ id: newId(), addressHash: address, address: sealAddress(secret, address) },
		...{ language: 'en', often: 'weekly', wishes: '', askedAt: followedSince, confirmedAt: followedSince },
		toldUntil: '2026-11-01',
	}
}

/** A promise with an English title, made at this moment. */
export async function somePromise(db: Database, title: string, at: Date): Promise<void> {
	const wish = await db.read.wish.findFirstOrThrow({ where: { number: 6, setYear: 2022 } })
	const wordings = { create: [{ language: 'en', title }] }
	const owed = { owner: 'Highways', status: 'planned', dueOn: '2027-12-31', createdAt: at }
	await db.write(tx => tx.action.create({ data: { id: newId(), wishId: wish.id, ...owed, wordings } }))
}

/** How long so many letters take, in seconds, from the rows of their readers to a mail server; and how many came there. */
export async function timeToPost(
	db: Database,
	{ secret, many }: { secret: Secret; many: number },
): Promise<{ seconds: number; came: number }> {
	await loadFramework(db, json, followedSince)
	await somePromise(db, 'Safer roads', followedSince)
	const post = await somePost()
	const one = followerRow(secret, 'x@example.com')
	const data = Array.from({ length: many }, () => ({ ...one, id: newId() }))
	await db.write(tx => tx.follower.createMany({ data }))
	const began = performance.now()
	const now = new Date(followedSince.getTime() + 9 * 24 * 3_600_000)
	await tendLetters(db, { mail: post.mail, secret, origin: 'https://wishes.example', now })
	const seconds = (performance.now() - began) / 1_000
	await post.close()
	return { seconds, came: post.letters.length }
}
