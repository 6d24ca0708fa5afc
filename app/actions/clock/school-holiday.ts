import type { Day } from '#app/base/moment.ts'

/**
 * When schools in Leeds are closed, first and last day, as far as somebody published it: the council's dates for
 * community and voluntary controlled schools; academies may have others. Training days are each school's own and not
 * here. 2021 to 2022: https://www.grimesdyke.leeds.sch.uk/parents/calendar-1/leeds-school-term-dates. 2025 to 2026:
 * https://garforthacademy.org.uk/knowledge-base/term-dates ("we follow the Leeds City Council term dates"). We found no
 * source for the years between, or for 2026 to 2027: add lines when there is one, and never guess.
 */
const closed: ReadonlyArray<readonly [Day, Day]> = [
	['2021-10-25', '2021-10-29'],
	['2021-12-20', '2022-01-03'],
	['2022-02-21', '2022-02-25'],
	['2022-04-04', '2022-04-18'],
	['2022-05-30', '2022-06-03'],
	['2022-07-27', '2022-09-02'],
	['2025-10-27', '2025-10-31'],
	['2025-12-22', '2026-01-02'],
	['2026-02-16', '2026-02-20'],
	['2026-04-03', '2026-04-17'],
	['2026-05-25', '2026-05-29'],
	['2026-07-22', '2026-08-31'],
]

/** Whether schools are known to be closed on a day: an answer that comes then is read out in no class. */
export function isKnownSchoolHoliday(day: Day): boolean {
	return closed.some(([first, last]) => day >= first && day <= last)
}
