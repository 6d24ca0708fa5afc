import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { readVoidForm } from '#app/ballots/slips/slip-forms.ts'
import { slipsDesk } from '#app/ballots/slips/slips-desk.server.ts'
import { AskVoidForm, WaitingVoids } from '#app/ballots/slips/VoidForms.tsx'
import { askToVoidSlips, takeBackVoid, voidSlips } from '#app/ballots/void-slip.server.ts'
import { numberInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** Slips that were lost or spoilt: asked for by one officer, made void by another. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'slip.void')
	const ballot = (await findDraft(db.read, slug)) ?? notFound()
	const { voids } = await slipsDesk(db.read, { ballot, whoId: who.id })
	const { t } = interfaceWords(who.language)
	return {
		...{ slug, voids, language: who.language },
		title: `${t('ballots:slips.void.title')} · ${t('ui:site-name')}`,
		isOver: ballot.state !== 'draft' && ballot.state !== 'ready',
	}
}

const deeds = { ask: askToVoidSlips, agree: voidSlips, 'take-back': takeBackVoid }

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'slip.void')
	const form = readVoidForm(await request.formData())
	if (!form.ok) return data({ refusal: form.refusal, step: null, count: 0 }, 422)
	const { step, which } = form.value
	const did = await orTryLater(deeds[step](db, { secret, who, slug, which, now: new Date() }))
	if (did.ok) return data({ refusal: null, step, count: did.value })
	return data({ refusal: did.refusal, step: null, count: 0 }, did.refusal === 'try-later' ? 503 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotSlipsVoidPage() {
	const { slug, voids, language, isOver } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const count = answer?.count ?? 0
	return (
		<>
			<p>
				<Link to={`/team/ballots/${slug}/slips`}>{t('slips.title')}</Link>
			</p>
			<h1>{t('slips.void.title')}</h1>
			{answer?.step ? (
				<Notice>
					{t(`slips.void.done.${answer.step}`, { count, number: numberInWords(count, language) })}
				</Notice>
			) : null}
			{answer?.refusal ? (
				<p className="error" role="alert">
					{t(`slips.refusal.${answer.refusal}`)}
				</p>
			) : null}
			<p>{isOver ? t('slips.refusal.ballot.closed') : t('slips.void.about')}</p>
			{voids.length > 0 && !isOver ? (
				<section className="stack" aria-labelledby="waiting">
					<h2 id="waiting">{t('slips.void.waiting')}</h2>
					<WaitingVoids {...{ voids, language }} />
				</section>
			) : null}
			{isOver ? null : (
				<section className="stack" aria-labelledby="asking">
					<h2 id="asking">{t('slips.void.asking')}</h2>
					<AskVoidForm key={voids.flatMap(({ numbers }) => numbers).length} />
				</section>
			)}
		</>
	)
}
