import { dayOf } from '#app/base/moment.ts'
import { ok, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { MayAsk } from '#app/surveys/move-survey.server.ts'
import { allClocks } from '../clock.store.server.ts'
import { stateOfClock } from './reply-clock.ts'
import { tellClocks } from './tell-clocks.server.ts'

/** The rule of a city where nobody asks children anew who owes them an answer that is overdue. Off, everybody may. */
export function answersFirst({ isOn, now }: { isOn: boolean; now: Date }): MayAsk {
	const today = dayOf(now)
	return async (db, service) => {
		if (!isOn) return ok('may')
		const owed = (await allClocks(db, today)).some(
			clock => clock.service === service && stateOfClock(clock, today) === 'overdue',
		)
		return owed ? refuse('survey.owes-a-reply') : ok('may')
	}
}

/** What a service owes an answer to for longest, by its title: for the sentence of a refusal. */
export async function nameOfOverdue(
	db: Reader,
	{ service, language, now }: { service: string; language: Language; now: Date },
): Promise<string> {
	const told = await tellClocks(db, { language, today: dayOf(now) })
	return told.find(clock => clock.service === service && clock.state === 'overdue')?.title?.text ?? service
}
