import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allBallots } from '#app/ballots/ballot.store.server.ts'
import { momentOf } from '#app/ballots/ballot.ts'
import { headlines } from '#app/ballots/told/counted-ballot.server.ts'
import { ToldSentence } from '#app/ballots/told/ToldSentence.tsx'
import { dayOf } from '#app/base/moment.ts'
import { variantIn, wordsIn } from '#app/languages/address.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'

/** Every ballot that is fixed: open ones first, then those to come, being counted, counted. */
export async function loader({ request, params: { lang } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const now = new Date()
	const variant = variantIn(request)
	const all = await allBallots(db.read)
	const told = await headlines(db.read, all, variant)
	const ballots = all.map(({ id, slug, paper, manifest, state, isSample }) => ({
		...{ slug, told: told.get(id) ?? [] },
		title: paper.title,
		isSample,
		moment: momentOf({ state, manifest }, now),
		opens: dayOf(new Date(manifest.opens)),
		closes: dayOf(new Date(manifest.closes)),
	}))
	const inOrder = ['open', 'soon', 'counting', 'counted'].flatMap(one =>
		ballots.filter(({ moment }) => moment === one),
	)
	const title = interfaceWords(language).t('ballots:list.page-title')
	return { language, variant, title, ballots: inOrder }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotsPage() {
	const { language, variant, ballots } = useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	return (
		<Page language={language}>
			<h1>{t('list.title')}</h1>
			<p data-read-aloud>{ballots.length > 0 ? t('list.lead') : t('list.none')}</p>
			{ballots.length === 0 ? null : (
				<ul className="cards">
					{ballots.map(({ slug, title, isSample, moment, opens, closes, told }) => (
						<li key={slug} className="card">
							<h2>
								<Link to={`/${language}/ballots/${slug}${wordsIn(variant)}`}>
									<Words wording={title} reader={{ language, variant }} />
								</Link>
							</h2>
							<p>
								<span className="status">{t(`moment.${moment}`)}</span>{' '}
								{moment === 'soon' ? t('hours.opens', { day: dayInWords(opens, language) }) : null}
								{moment === 'open' ? t('hours.closes', { day: dayInWords(closes, language) }) : null}
								{moment === 'counting' || moment === 'counted'
									? t('hours.closed', { day: dayInWords(closes, language) })
									: null}{' '}
								{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
							</p>
							{told.map(({ paper, headline }) => (
								<p key={paper.id}>
									<strong>
										<ToldSentence sentence={headline} paper={paper} reader={{ language, variant }} />
									</strong>
								</p>
							))}
						</li>
					))}
				</ul>
			)}
		</Page>
	)
}
