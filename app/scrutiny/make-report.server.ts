import { readAskedAgainName } from '#app/actions/ask-again/asked-again.ts'
import { debtBy, debtOf } from '#app/actions/clock/debt.ts'
import { inOrderOfUrgency, type ReplyClock, shownClock } from '#app/actions/clock/reply-clock.ts'
import { allClocks } from '#app/actions/clock.store.server.ts'
import { gapOf } from '#app/actions/verdict/verdict.ts'
import { dayOf, daysAfter, momentAt } from '#app/base/moment.ts'
import { allIndicators, allWishTies } from '#app/indicators/indicator.store.server.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { saidIn } from '#app/results/shown-question.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { clocksOf } from './clock-then.ts'
import { measuredIn, unmeasuredThen } from './measured-then.ts'
import type { PromiseFilter } from './promise-filter.ts'
import type { Window } from './promise-then.ts'
import {
	type JudgedNews,
	namesOfAsked,
	ownBefore,
	pointsBefore,
	promiseHistory,
	promisesBefore,
	verdictsWithin,
} from './report.store.server.ts'
import type { PromiseToday, Report } from './report.ts'
import type { ReportPeriod } from './report-period.ts'
import { saidThen } from './said-then.server.ts'
import { tellPromises } from './tell-promises.ts'

type Asked = { period: ReportPeriod; filter: PromiseFilter; language: Language; now: Date }
type Part<Key extends keyof Report> = Promise<Pick<Report, Key>>
type Wishes = readonly { id: string; number: number }[]

/**
 * The report of a period, made from what everybody can read here. It tells how
 * things stood at its end, so it says the same whenever it is asked for again
 * (decision 0030). The same number of queries whatever there is.
 */
export async function makeReport(db: Reader, { period, filter, language, now }: Asked): Promise<Report> {
	const today = dayOf(now)
	const isRunning = period.to >= today
	const lastDay = isRunning ? today : period.to
	const start = startOf(period.from)
	const window = { start, end: isRunning ? now : startOf(daysAfter(period.to, 1)), lastDay }
	const wishes = await allWishes(db)
	const { stood, ...promised } = await promisesThen(db, { window, filter, language, wishes, now })
	const judged = await judgedThen(db, window, language)
	const owed = await owedThen(db, { from: period.from, lastDay, language, wishes, stood })
	const measured = await measuresThen(db, window, language, wishes)
	const said = await saidThen(db, { language, ...window, wishes, stood })
	const shown = [promised.promises, judged.verdicts, owed.clocks, measured.measures, said.results]
	const hasSamples = shown.some(those => those.some(({ isSample }) => isSample))
	return {
		period,
		lastDay,
		isRunning,
		madeOn: today,
		...promised,
		...judged,
		...owed,
		...measured,
		...said,
		hasSamples,
	}
}

async function promisesThen(
	db: Reader,
	{ window, wishes, now, ...asked }: { window: Window; wishes: Wishes; now: Date } & Omit<Asked, 'period'>,
) {
	const { changes, from } = await promiseHistory(db)
	const historyFrom = from ?? now
	return tellPromises(await promisesBefore(db, window.end), changes, {
		...asked,
		wishes,
		historyFrom,
		...window,
	})
}

async function judgedThen(
	db: Reader,
	window: Window,
	language: Language,
): Part<'gap' | 'verdicts' | 'unjudged'> {
	const news = await verdictsWithin(db, window)
	const judged = news.filter(({ outcome }) => outcome !== 'nobody')
	const told = ({ titles, settledAt, ...one }: JudgedNews) => ({
		...one,
		title: saidIn(titles, language, one.slug),
		settledOn: dayOf(settledAt),
	})
	return { gap: gapOf(news), verdicts: judged.map(told), unjudged: news.length - judged.length }
}

type Owed = {
	from: string
	lastDay: string
	language: Language
	wishes: Wishes
	/** The promises there were: what was asked again is called by its promise. */
	stood: readonly { action: PromiseToday }[]
}

async function owedThen(
	db: Reader,
	{ from, lastDay, language, wishes, stood }: Owed,
): Part<'debt' | 'debtByService' | 'debtByWish' | 'clocks'> {
	const clocks = clocksOf(await allClocks(db, lastDay), { from, lastDay })
	const names = await namesOfAsked(db, clocks)
	const told = (clock: ReplyClock) => {
		const asked = clock.kind === 'asked-again' ? readAskedAgainName(clock.thingId) : null
		const promise = asked ? stood.find(({ action }) => action.id === asked.actionId)?.action : undefined
		const thing = promise
			? { path: `promises/${promise.id}`, titles: promise.titles }
			: names.get(`${clock.kind} ${clock.thingId}`)
		const title = thing ? saidIn(thing.titles, language, thing.path) : null
		return { ...shownClock(clock, lastDay), title, path: thing?.path ?? null }
	}
	return {
		debt: debtOf(clocks, lastDay),
		debtByService: debtBy(clocks, ({ service }) => [service], lastDay),
		debtByWish: debtBy(clocks, ({ wishIds }) => wishIds, lastDay).flatMap(({ name, debt }) => {
			const wish = wishes.find(({ id }) => id === name)
			return wish ? [{ number: wish.number, debt }] : []
		}),
		clocks: inOrderOfUrgency(clocks, lastDay).map(told),
	}
}

async function measuresThen(
	db: Reader,
	{ start, end }: Window,
	language: Language,
	wishes: Wishes,
): Part<'measures' | 'unmeasured'> {
	const points = await pointsBefore(db, end)
	const indicators = await allIndicators(db)
	const ties = await allWishTies(db)
	return {
		measures: measuredIn(points, { start, end }).flatMap(measured => {
			const indicator = indicators.find(({ id }) => id === measured.id)
			if (!indicator) return []
			const { name, words, unit, isSample } = indicator
			const plain = Object.fromEntries(Object.entries(words).map(([one, { plain }]) => [one, plain]))
			return [{ ...measured, name: saidIn({ en: name, ...plain }, language), unit, isSample }]
		}),
		unmeasured: unmeasuredThen(
			wishes.map(({ number }) => number),
			{ ties, indicators, own: await ownBefore(db, end), points, end },
		),
	}
}

/** The moment a day begins in the city. */
function startOf(day: string): Date {
	return momentAt(`${day}T00:00`) ?? new Date(`${day}T00:00:00Z`)
}
