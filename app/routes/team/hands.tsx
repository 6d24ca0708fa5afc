import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { askHands } from '#app/ballots/hands/ask-hands.server.ts'
import { handsStarters, ownDocument, starterDocument } from '#app/ballots/hands/hands-starters.server.ts'
import { allHandsQuestions } from '#app/ballots/hands.store.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

/** Questions put to classes, and three that need no writing. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'hands.run')
	const now = new Date()
	const asked = (await allHandsQuestions(db.read)).map(({ slug, document, closesAt, isSample, raised }) => ({
		...{ slug, isSample, raised },
		title: plainWords(document.title, { language }),
		closes: dayOf(closesAt),
		isOpen: now < closesAt,
	}))
	const title = interfaceWords(language).t('ballots:hands.team.title')
	return { language, title, asked, starters: handsStarters }
}

const Sent = z.union([
	z.strictObject({ starter: z.enum(handsStarters) }),
	z.strictObject({
		question: z.string().max(300),
		options: z.string().max(2_000),
		most: z.coerce.number().int().min(1).max(3),
	}),
])

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'hands.run')
	const form = Object.fromEntries(await request.formData())
	const sent = Sent.safeParse(form)
	const typed = {
		question: String(form.question ?? ''),
		options: String(form.options ?? ''),
		most: String(form.most ?? '1'),
	}
	if (!sent.success) return data({ refusal: 'hands.question' as const, typed }, 422)
	const document = 'starter' in sent.data ? starterDocument(sent.data.starter) : documentTyped(sent.data)
	const made = document && (await orTryLater(askHands(db, { who, now: new Date(), document })))
	if (!made) return data({ refusal: 'hands.question' as const, typed }, 422)
	if (made.ok) return redirect(`/team/hands/${made.value.slug}`)
	return data({ refusal: made.refusal, typed }, made.refusal === 'try-later' ? 503 : 422)
}

function documentTyped({ question, options, most }: { question: string; options: string; most: number }) {
	const lines = [...new Set(options.split('\n').map(line => line.trim()))].filter(Boolean)
	if (question.trim() === '' || lines.length < 2 || lines.length > 12 || most >= lines.length) return null
	return ownDocument(question.trim(), lines, most)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function TeamHandsPage() {
	const { language, asked, starters } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation(['ballots', 'ui'])
	return (
		<>
			<h1>{t('hands.team.title')}</h1>
			<p>{t('hands.team.lead')}</p>
			<h2>{t('hands.team.ready-made')}</h2>
			<ul className="cards">
				{starters.map(starter => (
					<li className="card" key={starter}>
						<Form method="post">
							<p>
								<b>{t(`hands.starter.${starter}`)}</b>
							</p>
							<button className="button small" type="submit" name="starter" value={starter}>
								{t('hands.team.ask')}
							</button>
						</Form>
					</li>
				))}
			</ul>
			<h2>{t('hands.team.own')}</h2>
			<Form method="post" className="card stack">
				{refused ? (
					<p className="error" role="alert">
						{t(`hands.refused.${refused.refusal}`)}
					</p>
				) : null}
				<p className="field">
					<label htmlFor="question">{t('hands.team.question')}</label>
					<input id="question" name="question" maxLength={300} defaultValue={refused?.typed.question} />
				</p>
				<p className="field">
					<label htmlFor="options">{t('hands.team.options')}</label>
					<span className="hint" id="options-hint">
						{t('hands.team.options-how')}
					</span>
					<textarea
						id="options"
						name="options"
						rows={5}
						aria-describedby="options-hint"
						defaultValue={refused?.typed.options}
					/>
				</p>
				<p className="field">
					<label htmlFor="most">{t('hands.team.most')}</label>
					<select id="most" name="most" defaultValue={refused?.typed.most}>
						{[1, 2, 3].map(most => (
							<option key={most} value={most}>
								{t('hands.table.number', { number: most })}
							</option>
						))}
					</select>
				</p>
				<button className="button" type="submit">
					{t('hands.team.ask')}
				</button>
			</Form>
			<h2>{t('hands.team.asked')}</h2>
			{asked.length === 0 ? (
				<EmptyState>
					<p>{t('hands.team.none')}</p>
				</EmptyState>
			) : (
				<ul className="cards">
					{asked.map(({ slug, title, isSample, raised, closes, isOpen }) => (
						<li className="card" key={slug}>
							<h3>
								<Link to={`/team/hands/${slug}`}>
									<bdi>{title}</bdi>
								</Link>
							</h3>
							<p>
								<span className="status">{t(isOpen ? 'moment.open' : 'moment.counted')}</span>{' '}
								{t('hands.team.raised', { count: raised })} ·{' '}
								{t(isOpen ? 'hours.closes' : 'hours.closed', { day: dayInWords(closes, language) })}{' '}
								{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
							</p>
						</li>
					))}
				</ul>
			)}
		</>
	)
}
