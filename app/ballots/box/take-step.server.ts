import type { Result } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { BoxStep } from './box-step.ts'
import { closeBallot } from './close-ballot.server.ts'
import { fixManifest } from './fix-manifest.server.ts'
import { openBox } from './open-box.server.ts'
import { withProgress } from './progress.server.ts'
import { publishBallot } from './publish-ballot.server.ts'
import type { StepRefusal } from './refusal.ts'
import { withdrawOption } from './withdraw-option.server.ts'

/** Takes the step an officer asked for. Long ones are done once at a time, and say how far they have come. */
export async function takeStep(
	db: Database,
	{ asked, commit, ...who }: { asked: BoxStep; who: Person; slug: string; now: Date; commit: string },
): Promise<Result<unknown, StepRefusal>> {
	switch (asked.step) {
		case 'fix':
			return await fixManifest(db, { ...who, commit })
		case 'close':
			return await closeBallot(db, who)
		case 'withdraw': {
			const [part = '', option = ''] = asked.option.split('/')
			return await withdrawOption(db, { ...who, part, option })
		}
		case 'open': {
			const shares: [string, string] = [asked.first, asked.second]
			return await withProgress(who.slug, tell => openBox(db, { ...who, shares, tell }))
		}
		case 'publish':
			return await withProgress(who.slug, () => publishBallot(db, who))
	}
}
