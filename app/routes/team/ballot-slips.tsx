import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { PrintForm } from '#app/ballots/slips/PrintForm.tsx'
import { SlipTable } from '#app/ballots/slips/SlipTable.tsx'
import { signBatch } from '#app/ballots/slips/sign-batch.server.ts'
import { readCount } from '#app/ballots/slips/slip-forms.ts'
import { slipsDesk } from '#app/ballots/slips/slips-desk.server.ts'
import { WaitingBatches } from '#app/ballots/slips/WaitingBatches.tsx'
import { newId } from '#app/base/id.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'
import { Notice } from '#app/ui/Notice.tsx'

/** The slips of a ballot: what became of how many, what waits to be counted, and more to print. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const ballot = (await findDraft(db.read, slug)) ?? notFound()
	const { t } = interfaceWords(who.language)
	return {
		...(await slipsDesk(db.read, { ballot, whoId: who.id })),
		slug,
		language: who.language,
		wording: ballot.paper.title,
		title: `${t('ballots:slips.title')} · ${t('ui:site-name')}`,
		isOver: ballot.state !== 'draft' && ballot.state !== 'ready',
		mayIssue: may(who, 'slip.issue'),
		mayVoid: may(who, 'slip.void'),
		formId: newId(),
	}
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'slip.issue')
	const fields = await request.formData()
	const batch = readCount(String(fields.get('batch')))
	if (!batch.ok) throw new Response(null, { status: 400 })
	const counted = readCount(String(fields.get('counted')))
	if (!counted.ok) return data({ batch: batch.value, refusal: counted.refusal }, 422)
	const signing = { who, slug, batch: batch.value, counted: counted.value, now: new Date() }
	const signed = await orTryLater(signBatch(db, signing))
	if (signed.ok) return data({ batch: batch.value, refusal: null })
	return data({ batch: batch.value, refusal: signed.refusal }, signed.refusal === 'try-later' ? 503 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotSlipsPage() {
	const desk = useLoaderData<typeof loader>()
	const { slug, language, wording, schools, batches, voids, isOver, mayIssue, mayVoid, formId } = desk
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const mayPrint = mayIssue && !isOver && schools.length > 0
	return (
		<>
			<p>
				<Link to={`/team/ballots/${slug}`}>
					<Words wording={wording} reader={{ language }} />
				</Link>
			</p>
			<h1>{t('slips.title')}</h1>
			<p>
				{t('slips.lead')} <a href={`/${language}/ballots/guide`}>{t('slips.guide.title')}</a>
			</p>
			{answer && answer.refusal === null ? <Notice>{t('slips.count.done')}</Notice> : null}
			{schools.length === 0 ? (
				<p className="note">
					{t('slips.no-schools')} <Link to={`/team/ballots/${slug}/rolls`}>{t('slips.to-rolls')}</Link>
				</p>
			) : null}
			{batches.length > 0 ? (
				<section className="stack" aria-labelledby="to-count">
					<h2 id="to-count">{t('slips.count.title')}</h2>
					<p>{t('slips.count.about')}</p>
					<WaitingBatches
						{...{ batches, language }}
						mayCount={mayIssue && !isOver}
						refused={answer?.refusal ? { batch: answer.batch, refusal: answer.refusal } : undefined}
					/>
				</section>
			) : null}
			{mayPrint ? (
				<section className="stack" aria-labelledby="to-print">
					<h2 id="to-print">{t('slips.print.title')}</h2>
					<PrintForm id={formId} sheet={`/team/ballots/${slug}/slips/sheet`} schools={schools} />
				</section>
			) : null}
			{mayVoid ? (
				<section className="stack" aria-labelledby="lost">
					<h2 id="lost">{t('slips.void.title')}</h2>
					<p>{voids.length > 0 ? t('slips.void.waits') : t('slips.void.about')}</p>
					<p className="buttons">
						<Link className="button quiet" to={`/team/ballots/${slug}/slips/void`}>
							{t('slips.void.link')}
						</Link>
					</p>
				</section>
			) : null}
			{schools.length > 0 ? <SlipTable {...{ schools, language }} /> : null}
		</>
	)
}
