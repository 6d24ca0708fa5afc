import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AuditDraw } from '#app/ballots/box/AuditDraw.tsx'
import { AuditReveal } from '#app/ballots/box/AuditReveal.tsx'
import { AuditChange, changeAudit, nextOfAudit, papersToMark } from '#app/ballots/box/audit-change.server.ts'
import { AuditFoundLine } from '#app/ballots/box/BoxSteps.tsx'
import { auditSlipsFor } from '#app/ballots/box/ready.ts'
import { findAudit, findBallotLife } from '#app/ballots/box-life.store.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'

/** The Youth Council's own slips: drawn in secret before the ballot is fixed, shown once its box is open. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const life = (await findBallotLife(db.read, slug)) ?? notFound()
	const { t } = interfaceWords(who.language)
	const found = await findAudit(db.read, life.id)
	return {
		...{ slug, language: who.language, state: life.state },
		name: life.paper?.title ?? { en: slug },
		title: `${t('ballots:audit.title')} · ${t('ui:site-name')}`,
		votedAt: `${env.origin}/${who.language}/ballots/${slug}#check`,
		drawn: life.audit?.count ?? null,
		most: auditSlipsFor(life.schools),
		found: found && { votes: found.rows.length + found.changed, changed: found.changed },
		...papersToMark(life),
		isCouncil: may(who, 'ballot.audit'),
	}
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.audit')
	const fields = [...(await request.formData())].map(([name, value]): [string, string] => [
		name,
		String(value),
	])
	const asked = AuditChange.safeParse(Object.fromEntries(fields))
	if (!asked.success) return data({ refusal: 'ballot.not-now', answer: undefined }, 422)
	const now = new Date()
	const life = (await findBallotLife(db.read, slug)) ?? notFound()
	const { deed, answer } = nextOfAudit(life, { asked: asked.data, fields, now })
	if (!deed) return data({ refusal: answer.refusal, answer }, answer.refusal ? 422 : 200)
	const done = await orTryLater(changeAudit(db, { asked: deed, secret, who, slug, now }))
	if (done.ok) return redirect(`/team/ballots/${slug}/audit`)
	const { refusal } = done
	return data({ refusal, answer: answer && { ...answer, refusal } }, refusal === 'try-later' ? 503 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotAuditPage() {
	const { slug, language, state, name, votedAt, drawn, most, found, parts, paper, isCouncil } =
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
			{refused?.refusal && !mayReveal ? (
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
			{mayReveal && found?.changed ? <p>{t('audit.mistyped')}</p> : null}
			{mayReveal ? (
				<AlreadyShown is={found?.changed === 0 && !refused}>
					<AuditReveal {...{ parts, paper, language }} answer={refused?.answer} />
				</AlreadyShown>
			) : null}
			{drawn && isCouncil && (state === 'draft' || state === 'ready') ? <HowToVote at={votedAt} /> : null}
			{drawn && (state === 'ready' || state === 'closed') ? (
				<p className="no-print">{t('audit.not-yet')}</p>
			) : null}
		</>
	)
}

/** Only at this address are there numbers to write down: to everybody else auditors look like any child. */
function HowToVote({ at }: { at: string }) {
	const { t } = useTranslation('ballots')
	return (
		<div className="note no-print">
			<p>{t('audit.where')}</p>
			<p>
				<code dir="ltr" className="box-address">
					{at}
				</code>
			</p>
			<p>{t('audit.write-down')}</p>
		</div>
	)
}

/** Once all were found there is nothing left to do here; it may be done again, one press away. */
function AlreadyShown({ is, children }: { is: boolean; children: ReactNode }) {
	const { t } = useTranslation('ballots')
	if (!is) return children
	return (
		<details className="stack">
			<summary>{t('audit.show-again')}</summary>
			{children}
		</details>
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
