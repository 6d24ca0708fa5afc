import { allActions } from '#app/actions/action.store.server.ts'
import { type Action, isOverdue } from '#app/actions/action.ts'
import { type ReplyClock, stateOfClock } from '#app/actions/clock/reply-clock.ts'
import { allClocks } from '#app/actions/clock.store.server.ts'
import { surveysByName } from '#app/actions/thread/surveys-by-name.server.ts'
import type { Day } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allWishes, type WishBrief } from '#app/wishes/wish.store.server.ts'
import type { CalendarDay } from './calendar.ts'

type Asked = { language: Language; origin: string; today: Day; wishId?: string }
type Known = Asked & { wishes: readonly WishBrief[]; surveys: Map<string, string> }

/** The days promises are due and replies to children are owed, of the city or of one wish, the soonest first. */
export async function listDueDays(db: Reader, asked: Asked): Promise<CalendarDay[]> {
	const { wishId, today, language } = asked
	const [promises, clocks, wishes, named] = await Promise.all([
		allActions(db),
		allClocks(db, today),
		allWishes(db),
		surveysByName(db, language),
	])
	const known = { ...asked, wishes, surveys: new Map(named.map(({ id, title }) => [id, title.words])) }
	const days = [
		...promises.filter(one => !wishId || one.wishId === wishId).map(one => dayOfPromise(one, known)),
		...clocks.filter(one => !wishId || one.wishIds.includes(wishId)).map(one => dayOfReply(one, known)),
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
		address: `${origin}/${language}/thread/promises/${id}`,
	}
}

function dayOfReply(clock: ReplyClock, { language, origin, today, wishes, surveys }: Known): CalendarDay {
	const { t } = interfaceWords(language)
	const { kind, thingId, service, moves, isSample, wishIds, answer } = clock
	const about = kind === 'survey' ? surveys.get(thingId) : undefined
	const number = wishes.find(wish => wish.id === wishIds[0])?.number
	const page = number ? `wishes/${number}` : 'you-said-we-did'
	const isLate = stateOfClock(clock, today) === 'overdue'
	const of = t(`following:calendar.kind.${kind}`)
	return {
		id: `reply-${kind}-${thingId}`,
		day: clock.replyBy,
		changes: moves.length + (clock.answeredOn ? 1 : 0),
		saidAt: new Date(`${clock.startedOn}T12:00:00Z`),
		title: marked(t('following:calendar.reply', { of: about ? `${of}: ${about}` : of }), {
			language,
			isSample,
			isLate,
		}),
		words: t(`following:calendar.${clock.answeredOn ? 'answered' : 'owed'}`, { service }),
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
