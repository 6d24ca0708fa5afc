import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { IndicatorCards } from '#app/indicators/IndicatorCards.tsx'
import { IndicatorsOfWish } from '#app/indicators/IndicatorsOfWish.tsx'
import { listIndicators } from '#app/indicators/list-indicators.server.ts'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const listed = await listIndicators(db.read, language)
	const { t } = interfaceWords(language)
	return { language, listed, title: `${t('indicators:list.title')} · ${t('ui:site-name')}` }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** Every number the city looks at, by wish; and where it looks at none. */
export default function IndicatorsPage() {
	const { language, listed } = useLoaderData<typeof loader>()
	const { t } = useTranslation('indicators')
	const { wishes, untied, others, older } = listed
	return (
		<Page language={language}>
			<h1 data-read-aloud>{t('list.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('list.what')}
			</p>
			<div className="measures">
				{wishes.map(measures => (
					<section key={measures.number} className={`card stack wish-${measures.number} measured-wish`}>
						<h2>
							<Link className="wish-link" to={`/${language}/wishes/${measures.number}`}>
								<WishMark number={measures.number} />
							</Link>
						</h2>
						<IndicatorsOfWish language={language} measures={measures} />
					</section>
				))}
			</div>
			<section className="stack">
				<h2>{t('list.untied')}</h2>
				<p>{t('list.untied-why')}</p>
				<div className="card">
					<IndicatorCards language={language} indicators={untied} />
				</div>
			</section>
			{others.length > 0 ? (
				<section className="stack">
					<h2>{t('list.others')}</h2>
					<div className="card">
						<IndicatorCards language={language} indicators={others} />
					</div>
				</section>
			) : null}
			<section className="stack">
				<h2>{t('list.older')}</h2>
				{older.map(({ planId, title, indicators }) => (
					<details key={planId} className="card">
						<summary>
							<InEnglish>{title}</InEnglish>
						</summary>
						<IndicatorCards language={language} indicators={indicators} />
					</details>
				))}
			</section>
		</Page>
	)
}
