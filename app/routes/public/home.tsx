import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { CodeForm } from '#app/surveys/CodeForm.tsx'
import { OpenSurveys } from '#app/surveys/OpenSurveys.tsx'
import { openSurveys } from '#app/surveys/open-surveys.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const [open, wishes] = await Promise.all([
		openSurveys(db.read, { language, now: new Date() }),
		allWishes(db.read),
	])
	const title = `${interfaceWords(language).t('pages:home.title')} · 12 Wishes`
	return { language, title, open, numbers: wishes.map(({ number }) => number) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** The first page: a code to type, what is open, the newest answers to children, and the twelve wishes. */
export default function HomePage() {
	const { language, open, numbers } = useLoaderData<typeof loader>()
	const { t } = useTranslation('pages')
	return (
		<Page language={language}>
			<div className="welcome">
				<div className="stack">
					<h1>{t('home.title')}</h1>
					<p className="lead">{t('home.what')}</p>
					<p>
						<Link to={`/${language}/guide`}>{t('home.to-guide')}</Link>
					</p>
				</div>
				<div className="card welcome-code">
					<CodeForm language={language} typed="" />
				</div>
			</div>
			<h2>{t('home.open-title')}</h2>
			<OpenSurveys language={language} surveys={open} />
			<h2>{t('home.wishes-title')}</h2>
			<p>{t('home.wishes')}</p>
			<ul className="wish-grid">
				{numbers.map(number => (
					<li key={number} className={`wish-${number}`}>
						<Link to={`/${language}/wishes/${number}`}>
							<WishMark number={number} />
						</Link>
					</li>
				))}
			</ul>
		</Page>
	)
}
