import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnsweredList } from '#app/actions/verdict/AnsweredList.tsx'
import { writeHandover } from '#app/actions/verdict/council-memory.server.ts'
import { DeskPromises } from '#app/actions/verdict/DeskPromises.tsx'
import { Handover } from '#app/actions/verdict/Handover.tsx'
import { openDesk } from '#app/actions/verdict/open-desk.server.ts'
import { ToJudgeList } from '#app/actions/verdict/ToJudgeList.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { Bead } from '#app/wishes/Bead.tsx'

/** The Youth Council's desk: what is new to judge, what is promised to us, what they answered, what our predecessors asked. */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'verdict.give')
	const { t } = interfaceWords(who.language)
	return {
		...(await openDesk(db.read, { who, now: new Date() })),
		title: `${t('actions:desk.title')} · ${t('ui:site-name')}`,
		language: who.language,
		isMember: who.roles.includes('youth-council'),
		done: new URL(request.url).searchParams.get('done'),
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'handover.write')
	const words = String((await request.formData()).get('words') ?? '')
	const written = await orTryLater(writeHandover(db, { who, words, now: new Date() }))
	return written.ok ? redirect('/team/desk?done=note') : data({ refusal: written.refusal, words }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function DeskPage() {
	const desk = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	const { language, judge, before, term, isMember } = desk
	return (
		<div className="stack desk">
			<h1>{t('desk.title')}</h1>
			{desk.done === 'verdict' ? <Notice>{t('desk.done.verdict')}</Notice> : null}
			{desk.done === 'unclear' ? <Notice>{t('desk.done.unclear')}</Notice> : null}
			{desk.done === 'note' && !refused ? <Notice>{t('desk.done.note')}</Notice> : null}
			<p className="lead">{t('desk.lead')}</p>
			{judge?.school ? (
				<p className="note">
					{t('desk.for-school')} <bdi>{judge.school}</bdi>
				</p>
			) : null}
			<section className="stack" aria-labelledby="to-judge">
				<h2 id="to-judge">
					<Bead kind="verdict" /> {t('desk.to-judge')}
				</h2>
				{judge ? (
					<ToJudgeList list={desk.toJudge} language={language} />
				) : (
					<p className="note">{t('refusal.verdict.no-school')}</p>
				)}
			</section>
			<section className="stack" aria-labelledby="promised">
				<h2 id="promised">
					<Bead kind="action" /> {t('desk.promised')}
				</h2>
				<DeskPromises list={desk.promises} language={language} />
				{isMember ? (
					<p>
						<Link to="/team/ask-again">{t('askAgain.team.from-desk')}</Link>
					</p>
				) : null}
			</section>
			<section className="stack" aria-labelledby="answered">
				<h2 id="answered">
					<Bead kind="update" /> {t('desk.answered')}
				</h2>
				<AnsweredList list={desk.answers} language={language} />
			</section>
			{term ? (
				<section className="stack" aria-labelledby="before">
					<h2 id="before">{t('desk.before')}</h2>
					<p>{t('desk.before-lead')}</p>
					<DeskPromises list={before.promises} language={language} />
					{before.answers.length > 0 ? <AnsweredList list={before.answers} language={language} /> : null}
				</section>
			) : null}
			{isMember ? (
				<Handover
					{...{ term, language }}
					handed={desk.handed}
					typed={refused?.words ?? ''}
					refusal={refused?.refusal}
				/>
			) : null}
		</div>
	)
}
