import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { answersFirst, nameOfOverdue } from '#app/actions/clock/answers-first.server.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { wordingIn } from '#app/languages/language.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { moveSurvey, steps } from '#app/surveys/move-survey.server.ts'
import { allSurveys, findDraft, findEdition, findSurvey } from '#app/surveys/survey.store.server.ts'
import { stateOf } from '#app/surveys/survey.ts'

/** Every survey with its code and where it is in its life. */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'survey.read')
	const now = new Date()
	const surveys = await Promise.all(
		(await allSurveys(db.read)).map(async ({ id, slug, code, service, replyBy, isSample, ...moments }) => {
			const edition = await findEdition(db.read, id)
			const state = !edition
				? ('not-published' as const)
				: moments.resultsClosedAt
					? ('results-closed' as const)
					: stateOf(moments, now)
			const document = edition?.document ?? (await findDraft(db.read, id))
			const title = (document && wordingIn(document.title, who.language)?.wording) ?? slug
			return { slug, code, service, replyBy, isSample, state, title }
		}),
	)
	const title = interfaceWords(who.language).t('surveys:team.title')
	return {
		surveys,
		title,
		language: who.language,
		mayRun: may(who, 'survey.run'),
		mayRead: may(who, 'results.read'),
	}
}

const Sent = z.strictObject({ slug: z.string().max(100), step: z.enum(steps) })

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'survey.run')
	const sent = Sent.safeParse(Object.fromEntries(await request.formData()))
	if (!sent.success) return data({ refusal: 'survey.not-now' as const, slug: '', owes: '' }, 422)
	const now = new Date()
	const { slug } = sent.data
	const mayAsk = answersFirst({ isOn: !env.asksWhileOverdue, now })
	const moved = await orTryLater(moveSurvey(db, { who, ...sent.data, mayAsk, now }))
	if (moved.ok) return null
	const { refusal } = moved
	const survey = refusal === 'survey.owes-a-reply' ? await findSurvey(db.read, slug) : null
	const owes = survey
		? await nameOfOverdue(db.read, { service: survey.service, language: who.language, now })
		: ''
	return data({ refusal, slug, owes }, refusal === 'try-later' ? 503 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function TeamSurveysPage() {
	const { surveys, language, mayRun, mayRead } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation(['surveys', 'actions', 'ui'])
	const stepFrom = {
		'not-published': null,
		'not-yet-open': 'open-now',
		open: 'close',
		closed: 'close-results',
		'results-closed': null,
	} as const
	return (
		<>
			<h1>{t('team.title')}</h1>
			{surveys.length === 0 ? <p className="note">{t('team.none')}</p> : null}
			<ul className="cards">
				{surveys.map(({ slug, code, service, replyBy, isSample, state, title }) => {
					const step = stepFrom[state]
					return (
						<li className="card" key={slug}>
							<h2>
								<bdi>{title}</bdi>
							</h2>
							<p>
								{isSample ? <span className="sample">{t('ui:sample')}</span> : null}{' '}
								<span className="status">{t(`team.${state}`)}</span>
							</p>
							<p>
								{t('team.code')}: <b dir="ltr">{code}</b>
							</p>
							<p className="hint">
								{replyBy
									? `${service} · ${t('team.replies-by', { day: dayInWords(replyBy, language) })}`
									: t('team-reply.nobody-yet')}
							</p>
							<p className="buttons">
								<Link className="button quiet small" to={`/team/surveys/${slug}/reply`}>
									{t('team-reply.link')}
								</Link>
								{state === 'not-published' ? null : (
									<>
										<a className="button quiet small" href={`/${language}/surveys/${slug}`}>
											{t('team.see-page')}
										</a>
										<Link className="button quiet small" to={`/team/surveys/${slug}/words`}>
											{t('team-words.link')}
										</Link>
									</>
								)}
								{state === 'not-published' || state === 'not-yet-open' ? null : (
									<a className="button quiet small" href={`/${language}/posters/${slug}`}>
										{t('actions:poster.link')}
									</a>
								)}
								{mayRead && state !== 'not-published' ? (
									<Link className="button quiet small" to={`/team/results/${slug}`}>
										{t('team.see-results')}
									</Link>
								) : null}
							</p>
							{refused?.slug === slug ? (
								<p className="error" role="alert">
									{t(`team.refused.${refused.refusal}`, { owes: refused.owes })}
								</p>
							) : null}
							{mayRun && step ? (
								<Form method="post">
									<input type="hidden" name="slug" value={slug} />
									{step === 'close-results' ? <p className="hint">{t('team.close-results-why')}</p> : null}
									<button className="button quiet" type="submit" name="step" value={step}>
										{t(`team.${step}`)}
									</button>
								</Form>
							) : null}
						</li>
					)
				})}
			</ul>
		</>
	)
}
