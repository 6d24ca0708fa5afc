import { qrPath } from '#app/ballots/slips/qr-path.server.ts'
import { dayOf } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Poster, PosterPrint } from './poster.ts'

/** What a poster's page is told beside the poster: its day, its code, and the address to type, which needs no protocol. */
export function printOf(
	{ path }: Poster,
	{ language, now, origin }: { language: Language; now: Date; origin: string },
): PosterPrint {
	const live = `${origin}${path}`
	return { language, today: dayOf(now), qr: qrPath(live), address: live.replace(/^https?:\/\//, '') }
}
