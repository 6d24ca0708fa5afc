import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { AboutIndicator } from '#app/indicators/AboutIndicator.tsx'
import { CorrectedPoints } from '#app/indicators/CorrectedPoints.tsx'
import { CurveSection } from '#app/indicators/CurveSection.tsx'
import { Ideas } from '#app/indicators/Ideas.tsx'
import { PointTable } from '#app/indicators/PointTable.tsx'
import { showIndicator } from '#app/indicators/show-indicator.server.ts'
import { TwoStories } from '#app/indicators/TwoStories.tsx'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const { corrected, ...shown } =
		(await showIndicator(db.read, { id: params.id ?? '', language })) ?? notFound()
	const title = `${shown.plain?.words ?? shown.indicator.name} · 12 Wishes`
	return { language, shown, title, corrected: corrected.map(({ on, ...one }) => ({ ...one, on: dayOf(on) })) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** One number over years: the curve, what may come, the story behind it told twice, and what would turn it. */
export default function IndicatorPage() {
	const { language, shown, corrected } = useLoaderData<typeof loader>()
	const { t } = useTranslation(['indicators', 'ui'])
	const { indicator, plain, isChecked, wishes, stories, themes, ideas } = shown
	return (
		<Page language={language}>
			<p>
				<Link to={`/${language}/indicators`}>{t('list.all')}</Link>
			</p>
			<header className="stack indicator-head">
				<p className="update-marks">
					{wishes.map(({ number }) => (
						<WishMark key={number} number={number} size="small" />
					))}
					{indicator.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
				</p>
				<h1 data-read-aloud>
					{plain ? <SaidWords said={plain} /> : <InEnglish>{indicator.name}</InEnglish>}
				</h1>
				{plain && !isChecked ? <p className="soft">{t('words-unchecked')}</p> : null}
			</header>
			<CurveSection {...{ language, shown }} />
			<PointTable {...{ language, indicator }} />
			<CorrectedPoints {...{ language, corrected }} unit={indicator.unit} />
			<TwoStories {...{ language, stories, themes }} />
			<Ideas {...{ language, ideas }} />
			<AboutIndicator {...{ language, shown }} />
		</Page>
	)
}
