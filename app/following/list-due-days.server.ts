import { allActions } from '#app/actions/action.store.server.ts'
import { type Action, isOverdue } from '#app/actions/action.ts'
import { type ReplyClock, stateOfClock } from '#app/actions/clock/reply-clock.ts'
import { thingOfClock } from '#app/actions/clock/tell-clocks.server.ts'
import { allClocks } from '#app/actions/clock.store.server.ts'
import { wordsIn } from '#app/actions/in-languages/in-languages.ts'
import type { Day } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allWishes, type WishBrief } from '#app/wishes/wish.store.server.ts'
import type { CalendarDay } from './calendar.ts'

type Asked = { language: Language; origin: string; today: Day; wishId?: string }
type Known = Asked & { wishes: readonly WishBrief[] }

/** The days promises are due and replies to children are owed, of the city or of one wish, the soonest first. */
export async function listDueDays(db: Reader, asked: Asked): Promise<CalendarDay[]> {
	const { wishId, today } = asked
	const [promises, clocks, wishes] = await Promise.all([allActions(db), allClocks(db, today), allWishes(db)])
	const known = { ...asked, wishes }
	const replies = clocks.filter(one => !wishId || one.wishIds.includes(wishId))
	const days = [
		...promises.filter(one => !wishId || one.wishId === wishId).map(one => dayOfPromise(one, known)),
		...(await Promise.all(replies.map(one => dayOfReply(db, one, known)))),
	]
	return days.toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
}

function dayOfPromise(promise: Action, { language, origin, today, wishes }: Known): CalendarDay {
	const { t } = interfaceWords(language)
	const { id, owner, status, dueOn, version, createdAt, isSample } = promise
	const number = wishes.find(wish => wish.id === promise.wishId)?.number
	const what = wordingIn(promise.titles, language)?.wording ?? owner
	const title = number ? `${t('wishes:wish-number', { number })} ${what}` : what
	return {
		id: `promise-${id}`,
		day: dueOn,
		changes: version - 1,
		saidAt: createdAt,
		title: marked(title, { language, isSample, isLate: isOverdue(promise, today) }),
		words: [
			t('following:calendar.promised-by', { owner }),
			t('following:calendar.stands', { status: t(`actions:status.${status}`) }),
		].join('\n'),
		address: `${origin}/${language}/promises/${id}`,
	}
}

async function dayOfReply(
	db: Reader,
	clock: ReplyClock,
	{ language, origin, today, wishes }: Known,
): Promise<CalendarDay> {
	const { t } = interfaceWords(language)
	const { kind, thingId, service, moves, isSample, wishIds, answer } = clock
	const { title, path } = await thingOfClock(db, clock, language)
	const number = wishes.find(wish => wish.id === wishIds[0])?.number
	const page = number ? `wishes/${number}` : (path ?? 'you-said-we-did')
	const isLate = stateOfClock(clock, today) === 'overdue'
	const of = t(`following:calendar.kind.${kind}`)
	return {
		id: `reply-${kind}-${thingId}`,
		day: clock.replyBy,
		changes: moves.length + (clock.answeredOn ? 1 : 0),
		saidAt: new Date(`${clock.startedOn}T12:00:00Z`),
		title: marked(t('following:calendar.reply', { of: title ? `${of}: ${title.text}` : of }), {
			language,
			isSample,
			isLate,
		}),
		words: [
			t(`following:calendar.${clock.answeredOn ? 'answered' : 'owed'}`, { service }),
			...moves
				.slice(-1)
				.map(({ reasons }) => t('following:news.why', { reason: wordsIn(reasons, language).text })),
		].join('\n'),
		address: `${origin}/${language}/${answer ? `you-said-we-did/${answer}` : page}`,
	}
}

/** A title with the words that must stand before it wherever it is read. */
function marked(
	title: string,
	{ language, isSample, isLate }: { language: Language; isSample: boolean; isLate: boolean },
): string {
	const { t } = interfaceWords(language)
	const late = isLate ? `${t('following:calendar.overdue')}: ` : ''
	return `${late}${title}${isSample ? ` (${t('ui:sample')})` : ''}`
}
