import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { allActions, findAction } from '../action.store.server.ts'
import { type Action, isNo } from '../action.ts'
import { hasAsked } from '../asked.store.server.ts'
import { clocksAskedAgain } from '../clock.store.server.ts'
import { wordedIn } from '../offer-ties.server.ts'
import { tellNo } from '../refusal/tell-no.server.ts'
import { roundAfter } from './asked-again.ts'
import { askedHash } from './asked-hash.server.ts'
import { tellAsked } from './tell-asked.server.ts'
import type { Asking } from './told-asked.ts'

type Told = { language: Language; floor: number; today: Day }

/** One promise on the page where children ask again; null when there is none. */
export async function openAsking(db: Reader, actionId: string, told: Told): Promise<Asking | null> {
	const action = await findAction(db, actionId)
	return action && (await askingOf(db, action, told))
}

/** Every no, the newest promise first, for a member of the Youth Council; `isMine` where they have asked. */
export async function openRefusals(
	db: Reader,
	{ who, secret, ...told }: Told & { who: Person; secret: Secret },
): Promise<(Asking & { isMine: boolean })[]> {
	const refused = (await allActions(db)).filter(({ status }) => isNo(status))
	const inOrder = refused.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
	return await Promise.all(
		inOrder.map(async action => {
			const key = { actionId: action.id, round: roundAfter(await clocksAskedAgain(db, action.id)) }
			const hash = askedHash(secret, { personId: who.id }, key)
			return { ...(await askingOf(db, action, told)), isMine: await hasAsked(db, { ...key, hash }) }
		}),
	)
}

async function askingOf(db: Reader, action: Action, { language, floor, today }: Told): Promise<Asking> {
	const { id: actionId, titles, status, reason, wishId, isSample } = action
	const wish = (await allWishes(db)).find(({ id }) => id === wishId)?.number ?? null
	return {
		...{ actionId, status, reason, isSample, wish, title: wordedIn(titles, language) },
		no: await tellNo(db, actionId, language),
		asked: await tellAsked(db, actionId, { floor, today }),
	}
}
