import { momentInWords } from '#app/languages/in-words.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Shown } from '#app/results/presented-table.ts'
import { protectCount } from '#app/results/protected-voices.ts'
import { countFollowers } from './follower.store.server.ts'
import { mostRefusals } from './follower.ts'
import { countLetters } from './letter.store.server.ts'
import { type ShownWebhook, stateOfWebhook } from './webhook/webhook.ts'
import { allWebhooks, type Delivery, lastDeliveries, type Webhook } from './webhook.store.server.ts'

const week = 7 * 24 * 3_600_000
const shownOfEach = 10

/** What the team sees of who follows, each number by the floor of the house: letters are people too. */
export async function countFollowing(
	db: Reader,
	now: Date,
): Promise<{ of: 'followers' | 'ballots' | 'refused' | 'waiting' | 'sent' | 'given-up'; count: Shown }[]> {
	const { followers, ballots, refused } = await countFollowers(db, { mostRefusals })
	const letters = await countLetters(db, new Date(now.getTime() - week))
	return [
		{ of: 'followers', count: protectCount(followers) },
		{ of: 'ballots', count: protectCount(ballots) },
		{ of: 'refused', count: protectCount(refused) },
		{ of: 'waiting', count: protectCount(letters.waiting) },
		{ of: 'sent', count: protectCount(letters.sent) },
		{ of: 'given-up', count: protectCount(letters['given-up']) },
	]
}

/** The programs that are told, with what they were told last. */
export async function showWebhooks(db: Reader, who: Person): Promise<ShownWebhook[]> {
	return await Promise.all(
		(await allWebhooks(db)).map(async webhook => {
			const { tried, waiting } = await lastDeliveries(db, webhook.id, shownOfEach)
			return shownOf(webhook, { tried, waiting, who })
		}),
	)
}

function shownOf(
	webhook: Webhook,
	{ tried, waiting, who }: { tried: Delivery[]; waiting: number; who: Person },
): ShownWebhook {
	const { id, url, nextAt, stoppedAt } = webhook
	return {
		...{ id, waiting, state: stateOfWebhook(webhook) },
		address: may(who, 'webhook.edit') ? url : new URL(url).host,
		when: momentInWords(stoppedAt ?? nextAt, who.language),
		last: tried.map(({ id: delivery, kind, triedAt, answer, sentAt, madeAt }) => ({
			...{ id: delivery, kind, answer: answer ?? '', isTaken: sentAt !== null },
			when: momentInWords(triedAt ?? madeAt, who.language),
		})),
	}
}
