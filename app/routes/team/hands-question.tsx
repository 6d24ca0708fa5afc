import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { closeHands, makeHandsCode } from '#app/ballots/hands/ask-hands.server.ts'
import { largestClass } from '#app/ballots/hands/hands.ts'
import { allHandsCodes, findHandsQuestion } from '#app/ballots/hands.store.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** One question with the codes of its classes. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'hands.run')
	const found = (await findHandsQuestion(db.read, slug)) ?? notFound()
	return {
		...{ language, slug },
		title: plainWords(found.document.title, { language }),
		codes: await allHandsCodes(db.read, found.id),
		isOpen: new Date() < found.closesAt,
		closes: dayOf(found.closesAt),
	}
}

const Sent = z.discriminatedUnion('ask', [
	z.strictObject({
		ask: z.literal('code'),
		label: z.string().max(200),
		cap: z.coerce.number().catch(Number.NaN),
	}),
	z.strictObject({ ask: z.literal('close') }),
])

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'hands.run')
	const sent = Sent.safeParse(Object.fromEntries(await request.formData()))
	if (!sent.success) return data({ refusal: 'hands.class' as const, label: '' }, 422)
	const now = new Date()
	const label = sent.data.ask === 'code' ? sent.data.label : ''
	const did =
		sent.data.ask === 'close'
			? await orTryLater(closeHands(db, { who, now, slug }))
			: await orTryLater(makeHandsCode(db, { who, now, slug, label, cap: sent.data.cap }))
	return did.ok ? null : data({ refusal: did.refusal, label }, did.refusal === 'try-later' ? 503 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function TeamHandsQuestionPage() {
	const { language, slug, title, codes, isOpen, closes } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	return (
		<>
			<h1>
				<bdi>{title}</bdi>
			</h1>
			<p>
				<span className="status">{t(isOpen ? 'moment.open' : 'moment.counted')}</span>{' '}
				{t(isOpen ? 'hours.closes' : 'hours.closed', { day: dayInWords(closes, language) })}
			</p>
			<p className="buttons">
				<a className="button quiet small" href={`/${language}/hands/${slug}`}>
					{t('hands.see')}
				</a>
			</p>
			{codes.length === 0 ? (
				<p className="note">{t('hands.team.no-codes')}</p>
			) : (
				<table className="table">
					<thead>
						<tr>
							<th scope="col">{t('hands.team.class')}</th>
							<th scope="col">{t('hands.team.code')}</th>
							<th scope="col">{t('hands.table.hands')}</th>
						</tr>
					</thead>
					<tbody>
						{codes.map(({ code, label, cap, raised }) => (
							<tr key={code}>
								<th scope="row">
									<bdi>{label}</bdi>
								</th>
								<td>
									<Link to={`/team/hands/${slug}/${code}`} dir="ltr">
										{code}
									</Link>
								</td>
								<td>{t('hands.team.of', { raised, cap })}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			{refused ? (
				<p className="error" role="alert">
					{t(`hands.refused.${refused.refusal}`)}
				</p>
			) : null}
			{isOpen ? (
				<>
					<h2>{t('hands.team.new-code')}</h2>
					<Form method="post" className="card stack" key={codes.length}>
						<p className="field">
							<label htmlFor="label">{t('hands.team.class')}</label>
							<input id="label" name="label" maxLength={60} defaultValue={refused?.label} />
						</p>
						<p className="field">
							<label htmlFor="cap">{t('hands.team.cap')}</label>
							<input id="cap" name="cap" type="number" min={1} max={largestClass} defaultValue={30} />
						</p>
						<button className="button" type="submit" name="ask" value="code">
							{t('hands.team.make-code')}
						</button>
					</Form>
					<h2>{t('hands.team.close')}</h2>
					<p>{t('hands.team.close-why')}</p>
					<Form method="post">
						<button className="button quiet" type="submit" name="ask" value="close">
							{t('hands.team.close')}
						</button>
					</Form>
				</>
			) : null}
		</>
	)
}
