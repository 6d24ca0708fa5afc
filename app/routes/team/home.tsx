import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allClocks } from '#app/actions/clock.store.server.ts'
import { countDrafts } from '#app/actions/draft.store.server.ts'
import type { ActionFilter } from '#app/actions/plan/action-filters.ts'
import { listActions } from '#app/actions/plan/list-actions.server.ts'
import { countVerdictsWaiting } from '#app/actions/verdict/open-verdicts.server.ts'
import { type Day, dayOf, daysBetween } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { db } from '#app/platform/running.server.ts'
import { countReferralsWaiting } from '#app/safety/referral.store.server.ts'
import { allSurveys } from '#app/surveys/survey.store.server.ts'
import { stateOf } from '#app/surveys/survey.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { LineDrawing } from '#app/ui/LineDrawing.tsx'
import { countToRead } from '#app/voices/reading-room.server.ts'
import { Bead } from '#app/wishes/Bead.tsx'

/** What stands for each kind of thing that waits, in the order it is urgent. */
const beads = {
	referrals: 'outcome',
	words: 'voice',
	'asked-again': 'voice',
	'late-actions': 'action',
	'owners-left': 'action',
	verdicts: 'verdict',
	drafts: 'update',
	surveys: 'answer',
} as const

/** One kind of thing that waits. `since` is the day of the oldest, where a child or a worry is kept waiting. */
type Waiting = { name: keyof typeof beads; path: string; count: number; since: Day | null }

export async function loader({ request }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'team.enter')
	// The Youth Council's first page is its own desk, not an office list.
	if (person.roles.every(role => role === 'youth-council')) throw redirect('/team/desk')
	const waiting = await waitingFor(person, new Date())
	return {
		title: interfaceWords(person.language).t('people:home.page-title'),
		today: dayOf(new Date()),
		waiting: waiting.filter(({ count }) => count > 0),
	}
}

/** What waits for this person, the most urgent first. What they may not open is not even counted. */
async function waitingFor(person: Person, now: Date): Promise<Waiting[]> {
	const waiting: Waiting[] = []
	if (may(person, 'safeguarding.read')) {
		const { count, oldest } = await countReferralsWaiting(db.read)
		waiting.push({ name: 'referrals', path: '/team/safeguarding', count, since: oldest && dayOf(oldest) })
	}
	if (may(person, 'voice.read')) {
		const { count, oldestDay } = await countToRead(db.read)
		waiting.push({ name: 'words', path: '/team/inbox', count, since: oldestDay })
	}
	if (may(person, 'clock.keep')) {
		const asked = (await allClocks(db.read, dayOf(now))).filter(
			({ kind, answeredOn }) => kind === 'asked-again' && answeredOn === null,
		)
		const oldest = asked.map(({ startedOn }) => startedOn).sort()[0] ?? null
		waiting.push({ name: 'asked-again', path: '/team/clocks', count: asked.length, since: oldest })
	}
	if (may(person, 'verdict.see')) {
		const count = await countVerdictsWaiting(db.read, { who: person, now })
		waiting.push({ name: 'verdicts', path: '/team/verdicts', count, since: null })
	}
	if (may(person, 'action.edit')) {
		const asked = {
			personId: person.id,
			filter: 'all',
			language: person.language,
			today: dayOf(now),
		} as const
		const { counts } = await listActions(db.read, asked)
		const countOf = (filter: ActionFilter) => counts.find(one => one.filter === filter)?.count ?? 0
		const shown = (name: Waiting['name'], filter: ActionFilter): Waiting => ({
			...{ name, path: `/team/actions?show=${filter}`, count: countOf(filter), since: null },
		})
		waiting.push(shown('late-actions', 'late'), shown('owners-left', 'owner-left'))
		waiting.push({ name: 'drafts', path: '/team/actions', count: await countDrafts(db.read), since: null })
	}
	if (may(person, 'survey.read')) {
		const open = (await allSurveys(db.read)).filter(survey => stateOf(survey, now) === 'open')
		waiting.push({ name: 'surveys', path: '/team/surveys', count: open.length, since: null })
	}
	return waiting
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function HomePage() {
	const { waiting, today } = useLoaderData<typeof loader>()
	const { t } = useTranslation('people')
	return (
		<>
			<h1>{t('home.title')}</h1>
			{waiting.length === 0 ? (
				<EmptyState>
					<p className="lead">{t('home.nothing-waiting')}</p>
					<p>{t('home.all-read')}</p>
				</EmptyState>
			) : null}
			<ul className="waiting-list">
				{waiting.map(({ name, path, count, since }) => (
					<li key={name} className={`card waiting ${name}`}>
						<Bead kind={beads[name]} />
						<div>
							<h2>
								<Link to={path}>{t(`home.waiting.${name}`, { count })}</Link>
							</h2>
							{since ? <p>{t('home.waited', { count: Math.max(0, daysBetween(since, today)) })}</p> : null}
						</div>
						<LineDrawing className="onward" line="M9 5l7 7-7 7" />
					</li>
				))}
			</ul>
		</>
	)
}
