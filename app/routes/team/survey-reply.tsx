import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answersFirst } from '#app/actions/clock/answers-first.server.ts'
import { PromiseForm } from '#app/actions/clock/PromiseForm.tsx'
import { namesOfServices } from '#app/actions/clock.store.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { promiseReply } from '#app/surveys/promise-reply.server.ts'
import { findNextEdition, publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { countedFrom, offeredReplyBy } from '#app/surveys/reply-promise.ts'
import { findSurvey } from '#app/surveys/survey.store.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'
import { Notice } from '#app/ui/Notice.tsx'

/** Who answers a survey and by when, which is said before it is published (C3); and the press that publishes it. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'survey.read')
	const now = new Date()
	const survey = (await findSurvey(db.read, slug)) ?? notFound()
	const next = (await findNextEdition(db.read, survey.id, now)) ?? notFound()
	const { language } = who
	const name = plainWords(next.document.title, { language })
	const done = new URL(request.url).searchParams.get('done')
	const { service, replyBy, opensAt, closesAt } = survey
	const asked = closesAt ?? opensAt
	return {
		...{ language, service, replyBy },
		title: interfaceWords(language).t('surveys:team-reply.title', { title: name }),
		opensOn: dayOf(opensAt > now ? opensAt : now),
		offered: replyBy || offeredReplyBy(asked > now ? asked : now),
		from: countedFrom({ opensAt, closesAt, now }),
		services: await namesOfServices(db.read),
		isPublished: next.before !== null,
		seen: next.seen,
		/** What is missing before it may be published. */
		missing: next.may.ok ? null : next.may.refusal,
		mayRun: may(who, 'survey.run'),
		done: done === 'saved' || done === 'published' ? done : null,
	}
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'survey.run')
	const form = await request.formData()
	const text = (name: string) => String(form.get(name) ?? '')
	const now = new Date()
	const here = `/team/surveys/${slug}/reply?done=`
	if (text('act') === 'publish') {
		const { id: surveyId } = (await findSurvey(db.read, slug)) ?? notFound()
		const mayAsk = answersFirst({ isOn: !env.asksWhileOverdue, now })
		const published = await orTryLater(publishSurvey(db, { who, surveyId, seen: text('seen'), mayAsk, now }))
		if (published.ok) return redirect(`${here}published`)
		const { refusal } = published
		return data({ about: 'publish' as const, refusal, typed: null }, refusal === 'try-later' ? 503 : 422)
	}
	const typed = { service: text('service'), replyBy: text('replyBy') }
	const kept = await orTryLater(promiseReply(db, { who, slug, ...typed, now }))
	if (kept.ok) return redirect(`${here}saved`)
	const { refusal } = kept
	return data({ about: 'promise' as const, refusal, typed }, refusal === 'try-later' ? 503 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
	{ title: `${loaded?.title} · 12 Wishes` },
]

export default function SurveyReplyPage() {
	const here = useLoaderData<typeof loader>()
	const { language, title, isPublished, mayRun, done, offered, missing, seen } = here
	const refused = useActionData<typeof action>()
	const { t } = useTranslation(['surveys', 'actions'])
	const sentence = refused ? t(`team-better.refused.${refused.refusal}`) : ''
	const field = refused ? fieldOf(refused.refusal) : null
	return (
		<>
			<p>
				<Link to="/team/surveys">{t('team.title')}</Link>
			</p>
			<h1>{title}</h1>
			{done && !refused ? <Notice>{t(`team-reply.${done}`)}</Notice> : null}
			{isPublished || !mayRun ? (
				<Promised {...here} />
			) : (
				<>
					<p>{t('team-reply.lead')}</p>
					<PromiseForm
						{...{ from: here.from, services: here.services }}
						service={refused?.typed?.service ?? here.service}
						replyBy={refused?.typed?.replyBy ?? offered}
						fault={refused?.about === 'promise' ? { field, sentence } : undefined}
					/>
					<section className="card stack" aria-labelledby="publish-title">
						<h2 id="publish-title">{t('team-reply.publish-title')}</h2>
						{refused?.about === 'publish' ? (
							<p className="error" role="alert">
								{sentence}
							</p>
						) : null}
						{missing ? (
							<p>{t(`team-better.refused.${missing}`)}</p>
						) : (
							<Form method="post" className="stack">
								<p>{t('team-reply.publish-lead', { day: dayInWords(here.opensOn, language) })}</p>
								<input type="hidden" name="seen" value={seen} />
								<p className="buttons">
									<button className="button" type="submit" name="act" value="publish">
										{t('team-better.publish')}
									</button>
								</p>
							</Form>
						)}
					</section>
				</>
			)}
		</>
	)
}

/** Which field a refusal is about. */
function fieldOf(refusal: string): 'service' | 'replyBy' | null {
	if (refusal.includes('service')) return 'service'
	return refusal.includes('reply-by') ? 'replyBy' : null
}

type PromisedProps = { service: string; replyBy: string; isPublished: boolean; language: string }

/** The promise as it stands, for who only reads it and for when children have read it. */
function Promised({ service, replyBy, isPublished, language }: PromisedProps) {
	const { t } = useTranslation(['surveys', 'actions'])
	if (service === '' || replyBy === '') return <p className="note">{t('team-reply.nobody-yet')}</p>
	return (
		<>
			<p className="lead">{t('actions:clock.promised', { service, day: dayInWords(replyBy, language) })}</p>
			{isPublished ? (
				<p>
					{t('team-reply.fixed')} <Link to="/team/clocks">{t('actions:clock.team.title')}</Link>
				</p>
			) : null}
		</>
	)
}
