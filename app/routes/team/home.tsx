import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allActions } from '#app/actions/action.store.server.ts'
import { isOverdue } from '#app/actions/action.ts'
import { countDrafts } from '#app/actions/draft.store.server.ts'
import { type Day, dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { db } from '#app/platform/running.server.ts'
import { countReferralsWaiting } from '#app/safety/referral.store.server.ts'
import { allSurveys } from '#app/surveys/survey.store.server.ts'
import { stateOf } from '#app/surveys/survey.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { countWaiting } from '#app/voices/voice.store.server.ts'

/** One kind of thing that waits. `since` is the day of the oldest, where a child or a worry is kept waiting. */
type Waiting = { name: string; path: string; count: number; since: Day | null }

export async function loader({ request }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'team.enter')
	const waiting = await waitingFor(person, new Date())
	return {
		title: interfaceWords(person.language).t('people:home.page-title'),
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
		const { count, oldestDay } = await countWaiting(db.read)
		waiting.push({ name: 'words', path: '/team/inbox', count, since: oldestDay })
	}
	if (may(person, 'action.edit')) {
		const late = (await allActions(db.read)).filter(action => isOverdue(action, dayOf(now)))
		waiting.push({ name: 'late-actions', path: '/team/actions', count: late.length, since: null })
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
	const { waiting } = useLoaderData<typeof loader>()
	const { t, i18n } = useTranslation('people')
	return (
		<>
			<h1>{t('home.title')}</h1>
			{waiting.length === 0 ? (
				<EmptyState>
					<p>{t('home.nothing-waiting')}</p>
				</EmptyState>
			) : null}
			<ul className="cards">
				{waiting.map(({ name, path, count, since }) => (
					<li key={name} className="card">
						<h2>
							<Link to={path}>{t(`home.waiting.${name}`, { count })}</Link>
						</h2>
						{since ? <p>{t('home.since', { day: dayInWords(since, i18n.language) })}</p> : null}
					</li>
				))}
			</ul>
		</>
	)
}
