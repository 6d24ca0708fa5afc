import { z } from 'zod'
import { type Day, daysAfter, daysBetween } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'

/** How often news may come. */
export const rhythms = ['weekly', 'monthly'] as const
export type Rhythm = (typeof rhythms)[number]

/** Whether somebody hears of ballots: not, with the wishes, or of nothing else. */
export const ballotWants = ['no', 'too', 'only'] as const
export type BallotWant = (typeof ballotWants)[number]

/** What somebody wants to hear, and how often. No wishes are all of them. */
export type Wanted = { language: string; often: Rhythm; wishes: number[]; ballots: BallotWant }

/** A link in a letter works for two days; then the address is forgotten. */
export const linkLasts = 48 * 3_600_000

/** No address gets a second letter to confirm within this time, whoever asks. */
export const pauseBetweenAsking = 3_600_000

/** After this many refusals in a row an address is written to no more. */
export const mostRefusals = 3

/** So many may wait to be confirmed at once: nobody uses this site to fill other people's letter boxes. */
export const mostWaiting = 500

export type FollowFault = 'no-address' | 'too-young' | 'nothing-chosen'

const Address = z.email().max(200)
const Choice = z.object({
	often: z.enum(rhythms),
	ballots: z.enum(ballotWants).catch('no'),
	wishes: z.array(z.coerce.number().int().min(1).max(12)).max(12),
})

/** What was typed into the form, in order; or what is wrong with it. */
export function readFollowForm(
	form: URLSearchParams,
): Result<Omit<Wanted, 'language'> & { address: string }, FollowFault> {
	const address = Address.safeParse((form.get('address') ?? '').trim())
	if (!address.success) return refuse('no-address')
	if (form.get('age') !== '13') return refuse('too-young')
	const choice = Choice.safeParse({
		...{ often: form.get('often'), ballots: form.get('ballots') },
		wishes: form.getAll('wish'),
	})
	if (!choice.success) return refuse('nothing-chosen')
	const wishes = [...new Set(choice.data.wishes)].toSorted((one, other) => one - other)
	const { often, ballots } = choice.data
	return ok({ address: address.data, often, ballots, wishes: wishes.length === 12 ? [] : wishes })
}

/** An address as it is looked for: letters of either size lead to the same box nearly everywhere. */
export function sameAddress(address: string): string {
	return address.trim().toLowerCase()
}

/** The days a digest of today is about, or null while it is too early. Today is not over, so it is not in it. */
export function daysToTell(
	{ often, toldUntil }: { often: Rhythm; toldUntil: Day },
	today: Day,
): { from: Day; to: Day } | null {
	const to = daysAfter(today, -1)
	return daysBetween(toldUntil, to) >= (often === 'weekly' ? 7 : 30) ? { from: toldUntil, to } : null
}

/** When a letter that could not be handed over is tried again: after 5 minutes, then four times as long each time; null when it is given up. */
export function nextTry(tries: number, now: Date): Date | null {
	return tries >= 6 ? null : new Date(now.getTime() + 5 * 60_000 * 4 ** (tries - 1))
}
