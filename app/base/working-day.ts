import { bankHolidaysOf, weekdayOf } from './bank-holiday.ts'
import { type Day, daysAfter } from './moment.ts'

/** Whether services work on a day: not at a weekend and not on a bank holiday of England. They do in school holidays. */
export function isWorkingDay(day: Day): boolean {
	const weekday = weekdayOf(day)
	return weekday !== 0 && weekday !== 6 && !bankHolidaysOf(Number(day.slice(0, 4))).has(day)
}

/**
 * The working day that comes so many after a day, which itself is not counted; before it when `count` is negative.
 * With 0, the day itself, whatever day it is.
 */
export function addWorkingDays(day: Day, count: number): Day {
	const step = count < 0 ? -1 : 1
	let reached = day
	for (let left = Math.abs(count); left > 0; ) {
		reached = daysAfter(reached, step)
		if (isWorkingDay(reached)) left--
	}
	return reached
}

/** How many working days come after `from` up to and with `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
	if (to < from) return -workingDaysBetween(to, from)
	let count = 0
	for (let day = from; day < to; ) {
		day = daysAfter(day, 1)
		if (isWorkingDay(day)) count++
	}
	return count
}
