import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HowMany } from '#app/actions/thread/HowMany.tsx'
import { PromiseList } from '#app/actions/thread/PromiseList.tsx'
import { walkFromTheme } from '#app/actions/thread/walk-thread.server.ts'
import { dayOf, daysBetween } from '#app/base/moment.ts'
import { numberInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { directionOf, isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { Page } from '#app/ui/Page.tsx'
import { Bead } from '#app/wishes/Bead.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

export async function loader({ params: { lang, themeId = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const today = dayOf(new Date())
	const walked = (await walkFromTheme(db.read, themeId, { language, today })) ?? notFound()
	const { t } = interfaceWords(language)
	const title = `${walked.theme.name.words} · ${t('actions:thread.title')} · ${t('ui:site-name')}`
	return { language, title, waiting: daysBetween(walked.theme.madeOn, today), ...walked }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** One theme on the thread: what children said, and where it led. */
export default function ThemeThreadPage() {
	const { language, theme, quotes, wishNumbers, promises, waiting } = useLoaderData<typeof loader>()
	const { t } = useTranslation(['actions', 'results', 'ui'])
	return (
		<Page language={language} width="narrow">
			<p>
				<Link to={`/${language}/thread`}>{t('thread.city')}</Link>
			</p>
			<h1 data-read-aloud>
				<SaidWords said={theme.name} />
			</h1>
			<p className="update-marks">
				<strong>
					<HowMany of="voices" shown={theme.voices} language={language} />
				</strong>
				{theme.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<div className="thread">
				<section className="stack voices">
					<h2>
						<Bead kind="voice" /> {t('thread.voices-title')}
					</h2>
					{quotes.map(quote => (
						<blockquote
							key={quote.words}
							lang={quote.language}
							dir={directionOf(quote.language)}
							data-read-aloud
						>
							{quote.words}
						</blockquote>
					))}
					<p className="soft">{t('results:voices.cleared')}</p>
				</section>
				<section className="stack">
					<h2>
						<Bead kind="wish" /> {t('thread.speaks-to')}
					</h2>
					{wishNumbers.length === 0 ? <p>{t('thread.no-wish')}</p> : null}
					{wishNumbers.map(number => (
						<p key={number}>
							<Link to={`/${language}/wishes/${number}/thread`} className="wish-link">
								<WishMark number={number} />
							</Link>
						</p>
					))}
				</section>
				<section className="stack">
					<h2>
						<Bead kind="action" /> {t('thread.led-to')}
					</h2>
					{promises.length === 0 ? (
						<p className="note">
							{t('thread.not-answered')}{' '}
							<strong>{t('thread.waiting', { number: numberInWords(waiting, language) })}</strong>
						</p>
					) : null}
					<PromiseList language={language} promises={promises} withWish />
				</section>
			</div>
		</Page>
	)
}
