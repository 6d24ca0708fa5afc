import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AskAgain } from '#app/actions/ask-again/AskAgain.tsx'
import { tellAsked } from '#app/actions/ask-again/tell-asked.server.ts'
import { NoBecause } from '#app/actions/refusal/NoBecause.tsx'
import { tellNo } from '#app/actions/refusal/tell-no.server.ts'
import { tellUpdates } from '#app/actions/tell-updates.server.ts'
import { UpdateArticle } from '#app/actions/UpdateArticle.tsx'
import { findPublishedUpdate } from '#app/actions/update.store.server.ts'
import { verdictsOf } from '#app/actions/verdict/tell-verdicts.server.ts'
import { VerdictOfUpdate } from '#app/actions/verdict/VerdictOfUpdate.tsx'
import { dayOf } from '#app/base/moment.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const found = (await findPublishedUpdate(db.read, params.slug ?? '')) ?? notFound()
	const [update] = await tellUpdates(db.read, [found], language)
	const versions = await verdictsOf(db.read, found.id)
	const no = found.actionId ? await tellNo(db.read, found.actionId, language) : null
	const today = dayOf(new Date())
	const asking = { floor: env.askAgainFloor, today }
	const asked = found.actionId ? await tellAsked(db.read, found.actionId, asking) : null
	return { language, no, asked: asked?.isOpen ? asked : null, update: update ?? notFound(), versions, today }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.update.headline} · 12 Wishes` },
]

export default function UpdatePage() {
	const { language, no, asked, update, versions, today } = useLoaderData<typeof loader>()
	// Said once, in full, below.
	const withoutReason =
		no && update.action ? { ...update, action: { ...update.action, reason: null } } : update
	const { t } = useTranslation('actions')
	return (
		<Page language={language} width="narrow">
			<p>
				<Link to={`/${language}/you-said-we-did`}>{t('list.all')}</Link>
			</p>
			<UpdateArticle update={withoutReason} language={language} />
			<NoBecause told={no} language={language} />
			<AskAgain asked={asked} language={language} />
			<VerdictOfUpdate versions={versions} language={language} today={today} />
			{update.actionId ? (
				<p className="no-print">
					<Link to={`/${language}/promises/${update.actionId}/poster`}>{t('poster.link')}</Link>
				</p>
			) : null}
		</Page>
	)
}
