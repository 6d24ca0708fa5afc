import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AuditDraw } from '#app/ballots/box/AuditDraw.tsx'
import { AuditReveal } from '#app/ballots/box/AuditReveal.tsx'
import { AuditChange, changeAudit } from '#app/ballots/box/audit-change.server.ts'
import { AuditFoundLine } from '#app/ballots/box/BoxSteps.tsx'
import { auditSlipsFor } from '#app/ballots/box/ready.ts'
import { findAudit, findBallotLife } from '#app/ballots/box-life.store.server.ts'
import { namesOf } from '#app/ballots/schools/show-batch.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'

/** The Youth Council's own slips: drawn in secret before the ballot is fixed, shown once its box is open. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const life = (await findBallotLife(db.read, slug)) ?? notFound()
	const { t } = interfaceWords(who.language)
	const found = await findAudit(db.read, life.id)
	const { paper, manifest } = life
	return {
		...{ slug, language: who.language, state: life.state },
		name: life.paper?.title ?? { en: slug },
		title: `${t('ballots:audit.title')} · ${t('ui:site-name')}`,
		drawn: life.audit?.count ?? null,
		most: auditSlipsFor(life.schools),
		found: found && { votes: found.rows.length + found.changed, changed: found.changed },
		parts: paper && manifest ? namesOf({ paper, manifest }, who.language) : [],
		isScored: manifest?.parts[0]?.method === 'score',
		isCouncil: may(who, 'ballot.audit'),
	}
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.audit')
	const asked = AuditChange.safeParse(Object.fromEntries(await request.formData()))
	if (!asked.success) return data({ refusal: 'ballot.not-now' as const, typed: undefined }, 422)
	const done = await orTryLater(changeAudit(db, { asked: asked.data, secret, who, slug, now: new Date() }))
	if (done.ok) return redirect(`/team/ballots/${slug}/audit`)
	const typed = asked.data.ask === 'reveal' ? asked.data : undefined
	return data({ refusal: done.refusal, typed }, done.refusal === 'try-later' ? 503 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotAuditPage() {
	const { slug, language, state, name, drawn, most, found, parts, isScored, isCouncil } =
		useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const mayDraw = state === 'draft' && isCouncil
	const mayReveal = state === 'opened' && isCouncil && drawn !== 0
	return (
		<>
			<p className="no-print">
				<Link to={`/team/ballots/${slug}`}>
					<Words wording={name} reader={{ language }} />
				</Link>
			</p>
			<h1 className="no-print">{t('audit.title')}</h1>
			<p className="no-print">{t('audit.lead')}</p>
			{refused && !mayReveal ? (
				<p className="error" role="alert">
					{t(`audit.refused.${refused.refusal}`)}
				</p>
			) : null}
			{drawn === null ? null : (
				<p className="note no-print">{drawn === 0 ? t('audit.none') : t('audit.drawn', { count: drawn })}</p>
			)}
			{found ? <AuditFoundLine found={found} /> : null}
			{isCouncil ? null : <p className="note">{t('audit.council-only')}</p>}
			{mayDraw ? <AuditDraw most={most} key={String(drawn)} /> : null}
			{mayDraw && drawn === null ? <DrawNone /> : null}
			{mayReveal ? (
				<AuditReveal {...{ parts, isScored }} refusal={refused?.refusal} typed={refused?.typed} />
			) : null}
			{drawn && (state === 'ready' || state === 'closed') ? <p>{t('audit.not-yet')}</p> : null}
		</>
	)
}

function DrawNone() {
	const { t } = useTranslation('ballots')
	return (
		<Form method="post" className="stack">
			<p className="hint">{t('audit.skip-why')}</p>
			<p className="buttons">
				<button className="button quiet small" type="submit" name="ask" value="skip">
					{t('audit.skip')}
				</button>
			</p>
		</Form>
	)
}
