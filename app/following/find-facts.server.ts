import { allActions } from '#app/actions/action.store.server.ts'
import { isOverdue } from '#app/actions/action.ts'
import { allClocks } from '#app/actions/clock.store.server.ts'
import { allMovesSince } from '#app/actions/promise-change.store.server.ts'
import { allPublishedUpdates } from '#app/actions/update.store.server.ts'
import { allOutcomes } from '#app/actions/verdict.store.server.ts'
import { boxNewsSince } from '#app/ballots/box/box-news.server.ts'
import { type Day, dayOf, daysAfter, momentAt } from '#app/base/moment.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import type { Fact } from './fact.ts'

type Asked = { from: Date; to: Date; origin: string }
type Known = Asked & { wishes: Map<string, number>; page: string }

/** Every public fact that is newer than the first moment, to the second, the oldest first. */
export async function findFacts(db: Reader, asked: Asked): Promise<Fact[]> {
	const wishes = new Map((await allWishes(db)).map(({ id, number }) => [id, number]))
	const known = { ...asked, wishes, page: `${asked.origin}/${sourceLanguage}` }
	const found = await Promise.all([
		factsOfUpdates(db, known),
		factsOfPromises(db, known),
		factsOfReplies(db, known),
		factsOfBallots(db, known),
	])
	return found
		.flat()
		.filter(({ at }) => at > asked.from && at <= asked.to)
		.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

async function factsOfUpdates(db: Reader, { from, page, wishes }: Known): Promise<Fact[]> {
	const settled = (await allOutcomes(db)).filter(({ settledAt }) => settledAt > from)
	const ours = (await allPublishedUpdates(db)).filter(({ isHistory }) => !isHistory)
	return ours.flatMap(({ id, slug, status, isSample, publishedAt, wishIds }): Fact[] => {
		const data = {
			...{ id, address: `${page}/you-said-we-did/${slug}`, wishes: numbersOf(wishIds, wishes) },
			sample: isSample,
		}
		const judged = settled
			.filter(({ updateId }) => updateId === id)
			.map(({ number, outcome, settledAt }) => ({
				...{ id: `verdict-${id}-${number}`, kind: 'verdict.settled' as const, at: settledAt },
				data: { ...data, outcome },
			}))
		if (!publishedAt) return judged
		return [
			{ id: `update-${id}`, kind: 'update.published', at: publishedAt, data: { ...data, status } },
			...judged,
		]
	})
}

async function factsOfPromises(db: Reader, { from, to, page, wishes }: Known): Promise<Fact[]> {
	const moves = await allMovesSince(db, from)
	return (await allActions(db)).flatMap((promise): Fact[] => {
		const { id, wishId, status, dueOn, createdAt, isSample } = promise
		const data = {
			...{ id, address: `${page}/promises/${id}`, wishes: numbersOf([wishId], wishes) },
			...{ status, dueOn, sample: isSample },
		}
		const over = endOf(dueOn)
		const isLate = isOverdue(promise, dayOf(to))
		return [
			{ id: `promise-${id}`, kind: 'promise.made', at: createdAt, data },
			...moves
				.filter(({ actionId }) => actionId === id)
				.map(({ at, field, before, after }) => ({
					...{ id: `moved-${id}-${field}-${at.getTime()}`, kind: 'promise.moved' as const, at },
					data: { ...data, field, before, after },
				})),
			...(isLate ? [{ id: `overdue-${id}-${dueOn}`, kind: 'promise.overdue' as const, at: over, data }] : []),
		]
	})
}

async function factsOfReplies(db: Reader, { to, page, wishes }: Known): Promise<Fact[]> {
	return (await allClocks(db, dayOf(to)))
		.filter(({ answeredOn }) => !answeredOn)
		.map(({ kind, thingId, service, replyBy, wishIds, isSample }) => ({
			...{ id: `reply-${kind}-${thingId}-${replyBy}`, kind: 'reply.overdue', at: endOf(replyBy) },
			data: {
				...{ id: `${kind}-${thingId}`, address: `${page}/replies`, wishes: numbersOf(wishIds, wishes) },
				...{ about: kind, service, replyBy, sample: isSample },
			},
		}))
}

async function factsOfBallots(db: Reader, { from, page }: Known): Promise<Fact[]> {
	return (await boxNewsSince(db, from)).map(({ kind, id, slug, at, hash, receipts, isSample }) => ({
		...{ id, kind: `ballot.${kind}`, at },
		data: {
			...{ id: slug, address: `${page}/ballots/${slug}/record`, hash },
			...(receipts === null ? {} : { receipts }),
			sample: isSample,
		},
	}))
}

/** The first moment of the day after, in the city. */
function endOf(day: Day): Date {
	const next = daysAfter(day, 1)
	return momentAt(`${next}T00:00`) ?? new Date(`${next}T00:00:00Z`)
}

function numbersOf(ids: readonly string[], wishes: Map<string, number>): number[] {
	return ids.flatMap(id => wishes.get(id) ?? []).toSorted((one, other) => one - other)
}
