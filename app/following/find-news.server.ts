import { allActions } from '#app/actions/action.store.server.ts'
import { type Action, isOverdue } from '#app/actions/action.ts'
import type { ReplyClock } from '#app/actions/clock/reply-clock.ts'
import { thingOfClock } from '#app/actions/clock/tell-clocks.server.ts'
import { allClocks } from '#app/actions/clock.store.server.ts'
import { wordsIn } from '#app/actions/in-languages/in-languages.ts'
import { allMovesSince } from '#app/actions/promise-change.store.server.ts'
import { tellUpdates } from '#app/actions/tell-updates.server.ts'
import { allPublishedUpdates } from '#app/actions/update.store.server.ts'
import { allOutcomes } from '#app/actions/verdict.store.server.ts'
import { type Day, dayOf, momentAt } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import type { NewsItem } from './news.ts'

/** After the first of these days, to the last. */
type Asked = Days & { language: Language; origin: string }
type Days = { from: Day; to: Day }

/** Everything that is new in some days, for all wishes: answers, verdicts, promises and the days replies are owed. */
export async function findNews(db: Reader, asked: Asked): Promise<NewsItem[]> {
	const wishes = new Map((await allWishes(db)).map(({ id, number }) => [id, number]))
	const [answers, promises, replies] = await Promise.all([
		newsOfUpdates(db, asked),
		newsOfPromises(db, asked, wishes),
		newsOfClocks(db, asked, wishes),
	])
	return [...answers, ...promises, ...replies]
}

function isIn(day: Day, { from, to }: Days): boolean {
	return day > from && day <= to
}

async function newsOfUpdates(db: Reader, { language, origin, ...days }: Asked): Promise<NewsItem[]> {
	const { t } = interfaceWords(language)
	const ours = (await allPublishedUpdates(db)).filter(({ isHistory }) => !isHistory)
	const settled = (await allOutcomes(db)).filter(({ settledAt }) => isIn(dayOf(settledAt), days))
	const isNew = ({ publishedAt }: { publishedAt: Date | null }) =>
		publishedAt !== null && isIn(dayOf(publishedAt), days)
	const touched = ours.filter(one => isNew(one) || settled.some(({ updateId }) => updateId === one.id))
	const told = await tellUpdates(db, touched, language)
	return told.flatMap((telling, place) => {
		const update = touched[place]
		if (!update) return []
		const base = {
			wishes: telling.wishNumbers,
			address: `${origin}/${language}/you-said-we-did/${telling.slug}`,
		}
		const title = marked(telling.headline, update.isSample, language)
		const judged = settled
			.filter(({ updateId }) => updateId === update.id)
			.map(({ outcome }) => ({
				...base,
				words: t('following:news.verdict', { title, word: t(`actions:verdict.word.${outcome}`) }),
			}))
		return isNew(update) ? [{ ...base, words: t('following:news.update', { title }) }, ...judged] : judged
	})
}

async function newsOfPromises(
	db: Reader,
	{ language, origin, ...days }: Asked,
	wishes: Map<string, number>,
): Promise<NewsItem[]> {
	const { t } = interfaceWords(language)
	const since = momentAt(`${days.from}T00:00`) ?? new Date(0)
	const moves = (await allMovesSince(db, since)).filter(({ at }) => isIn(dayOf(at), days))
	const inWords = (field: string, value: string) =>
		field === 'dueOn' ? dayInWords(value, language) : t(`actions:status.${value}`)
	return (await allActions(db)).flatMap(promise => {
		const title = titleOf(promise, language)
		const number = wishes.get(promise.wishId)
		const day = dayInWords(promise.dueOn, language)
		const moved = moves
			.filter(({ actionId }) => actionId === promise.id)
			.map(({ field, before, after }) =>
				t(field === 'dueOn' ? 'following:news.moved' : 'following:news.status', {
					title,
					before: inWords(field, before),
					after: inWords(field, after),
				}),
			)
		const said = [
			...(isIn(dayOf(promise.createdAt), days) ? [t('following:news.promise', { title, day })] : moved),
			...(becameOverdue(promise, days) ? [t('following:news.overdue', { title, day })] : []),
		]
		const address = `${origin}/${language}/promises/${promise.id}`
		return said.map(words => ({ words, address, wishes: number ? [number] : [] }))
	})
}

/** Whether its day passed within these, and it is still owed. */
function becameOverdue(promise: Action, { from, to }: Days): boolean {
	return isOverdue(promise, to) && promise.dueOn >= from
}

async function newsOfClocks(
	db: Reader,
	{ language, origin, ...days }: Asked,
	wishes: Map<string, number>,
): Promise<NewsItem[]> {
	const { t } = interfaceWords(language)
	const touched = (await allClocks(db, days.to)).filter(clock => hasNews(clock, days))
	const told = touched.map(async clock => {
		const { kind, service, replyBy, startedOn, isSample, wishIds } = clock
		const thing = await thingOfClock(db, clock, language)
		const words = t(`following:calendar.kind.${kind}`)
		const of = marked(thing.title ? `${words}: ${thing.title.text}` : words, isSample, language)
		const said = { of, service, day: dayInWords(replyBy, language) }
		const move = clock.moves.findLast(({ on }) => isIn(on, days))
		const why = move && t('following:news.why', { reason: wordsIn(move.reasons, language).text })
		const lines = [
			...(isIn(startedOn, days) ? [t('following:news.asked', said)] : []),
			...(why ? [`${t('following:news.more-time', said)} ${why}`] : []),
			...(becameLate(clock, days) ? [t('following:news.no-reply', said)] : []),
		]
		const numbers = wishIds.flatMap(id => wishes.get(id) ?? [])
		const page = numbers[0] ? `wishes/${numbers[0]}` : (thing.path ?? 'you-said-we-did')
		return lines.map(line => ({ words: line, address: `${origin}/${language}/${page}`, wishes: numbers }))
	})
	return (await Promise.all(told)).flat()
}

function hasNews(clock: ReplyClock, days: Days): boolean {
	return (
		isIn(clock.startedOn, days) || clock.moves.some(({ on }) => isIn(on, days)) || becameLate(clock, days)
	)
}

function becameLate({ answeredOn, replyBy }: ReplyClock, { from, to }: Days): boolean {
	return !answeredOn && replyBy >= from && replyBy < to
}

function titleOf({ titles, owner, isSample }: Action, language: Language): string {
	return marked(wordingIn(titles, language)?.wording ?? owner, isSample, language)
}

function marked(title: string, isSample: boolean, language: Language): string {
	return isSample ? `${title} (${interfaceWords(language).t('ui:sample')})` : title
}
