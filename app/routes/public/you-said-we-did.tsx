import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readFilters } from '#app/actions/filters.ts'
import { tellUpdates } from '#app/actions/tell-updates.server.ts'
import { UpdateCard } from '#app/actions/UpdateCard.tsx'
import { UpdateFilters } from '#app/actions/UpdateFilters.tsx'
import { allPublishedUpdates } from '#app/actions/update.store.server.ts'
import { verdictGap } from '#app/actions/verdict/tell-verdicts.server.ts'
import { VerdictGap } from '#app/actions/verdict/VerdictGap.tsx'
import { FollowLinks } from '#app/following/FollowLinks.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { allOutcomes } from '#app/wishes/outcome.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const wishes = await allWishes(db.read)
	const outcomes = (await allOutcomes(db.read)).map(({ key }) => key)
	const read = readFilters(new URL(request.url).searchParams, {
		wishes: wishes.map(({ number }) => number),
		outcomes,
	})
	if (!read.ok) throw new Response(null, { status: 400 })
	const updates = await allPublishedUpdates(db.read, {
		wishId: wishes.find(({ number }) => number === read.value.wish)?.id,
		outcomeKey: read.value.outcome,
		status: read.value.status,
	})
	return {
		language,
		title: `${interfaceWords(language).t('actions:list.title')} · ${interfaceWords(language).t('ui:site-name')}`,
		filters: read.value,
		wishes: wishes.map(({ number }) => number),
		outcomes,
		updates: await tellUpdates(db.read, updates, language),
		gap: await verdictGap(db.read),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
	{
		tagName: 'link',
		rel: 'alternate',
		type: 'application/atom+xml',
		title: data?.title,
		href: `/feeds/${data?.language}/you-said-we-did.xml`,
	},
]

export default function YouSaidWeDidPage() {
	const { language, filters, wishes, outcomes, updates, gap } = useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	return (
		<Page language={language}>
			<h1>{t('list.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('list.introduction')}
			</p>
			<UpdateFilters language={language} filters={filters} wishes={wishes} outcomes={outcomes} />
			<p className="count" role="status">
				{t('list.count', { count: updates.length })}
			</p>
			{updates.length === 0 ? <p className="note">{t('list.empty')}</p> : null}
			{language !== 'en' && updates.some(update => update.language !== language) ? (
				<p className="note">{t('list.some-not-translated')}</p>
			) : null}
			<div className="cards update-cards">
				{updates.map(update => (
					<UpdateCard key={update.slug} update={update} language={language} />
				))}
			</div>
			<VerdictGap gap={gap} language={language} />
			<FollowLinks language={language} />
		</Page>
	)
}
