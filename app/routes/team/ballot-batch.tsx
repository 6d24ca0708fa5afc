import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { BatchKeys } from '#app/ballots/schools/BatchKeys.tsx'
import { BatchLooks } from '#app/ballots/schools/BatchLooks.tsx'
import { keepLines } from '#app/ballots/schools/kept-lines.client.ts'
import { keyBatch, resolveBatch } from '#app/ballots/schools/key-batch.server.ts'
import { SchoolAnswer } from '#app/ballots/schools/SchoolAnswer.tsx'
import { BatchForm, type Look } from '#app/ballots/schools/school-form.ts'
import { batchView } from '#app/ballots/schools/show-batch.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'

/** One batch: keyed by one person who sees nothing of the other's, or looked at by a third where two differ (B-15). */
export async function loader({
	request,
	params: { slug = '', school = '', batch: label = '' },
}: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'paper.key')
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const view = (await batchView(db.read, ballot, { school, label, who })) ?? notFound()
	return {
		...view,
		ballot: ballot.paper.title,
		language: who.language,
		keptUnder: `${ballot.id}/${label}/${who.id}`,
		back: `/team/ballots/${slug}/schools/${school}`,
		title: interfaceWords(who.language).t('ballots:schools.batch-page-title', { batch: label }),
	}
}

export async function action({
	request,
	params: { slug = '', school = '', batch: label = '' },
}: ActionFunctionArgs) {
	const who = await requirePerson(request, 'paper.key')
	const form = BatchForm.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) throw new Response(null, { status: 400 })
	const asked = { who, slug, school, label, now: new Date() }
	const done = await orTryLater<string, string>(
		form.data.act === 'key'
			? keyBatch(db, { ...asked, lines: form.data.lines })
			: resolveBatch(db, { ...asked, looks: form.data.looks }),
	)
	// Nobody keys or looks again because of one line.
	const sent = form.data.act === 'key' ? { lines: form.data.lines } : { looks: form.data.looks }
	if (!done.ok)
		return data({ refusal: done.refusal, ...sent }, { status: done.refusal === 'try-later' ? 503 : 422 })
	return data({ done: done.value })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotBatchPage() {
	const batch = useLoaderData<typeof loader>()
	const answer: { done?: string; refusal?: string; lines?: string[]; looks?: Look[] } =
		useActionData<typeof action>() ?? {}
	const { t } = useTranslation('ballots')
	// Only once the server has them does the tab forget them.
	useEffect(() => {
		if (answer.done) keepLines(batch.keptUnder, [])
	}, [answer.done, batch.keptUnder])
	return (
		<>
			<p>
				<Link to={batch.back}>{t('schools.back-to-school')}</Link>
			</p>
			<h1>{t('schools.batch-title', { batch: batch.label })}</h1>
			<p>
				<b>
					<Words wording={batch.ballot} reader={batch} />
				</b>
			</p>
			<SchoolAnswer done={answer.done} refusal={answer.refusal} />
			{batch.task === 'key' ? (
				<BatchKeys key={batch.keptUnder} {...batch} sent={answer.lines ?? []} />
			) : batch.task === 'resolve' ? (
				<BatchLooks {...batch} sent={answer.looks ?? []} />
			) : (
				<p className="note">
					{t(
						batch.state === 'settled'
							? 'schools.batch-settled'
							: batch.isMine
								? 'schools.keyed-by-you'
								: `schools.why.${batch.state}`,
					)}
				</p>
			)}
		</>
	)
}
