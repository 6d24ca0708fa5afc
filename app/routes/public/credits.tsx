import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { SourceLink } from '#app/wishes/SourceLink.tsx'
import { allSources } from '#app/wishes/source.store.server.ts'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const title = `${interfaceWords(language).t('pages:credits.title')} · ${interfaceWords(language).t('ui:site-name')}`
	return { language, title, sources: await allSources(db.read) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

const fonts = [
	{ name: 'Atkinson Hyperlegible', url: 'https://www.brailleinstitute.org/freefont/' },
	{ name: 'Noto Sans Gurmukhi', url: 'https://github.com/notofonts/gurmukhi' },
	{ name: 'Vazirmatn', url: 'https://github.com/rastikerdar/vazirmatn' },
] as const

/** Whose work this stands on: typefaces, the city's documents, and every page a fact was taken from. */
export default function CreditsPage() {
	const { language, sources } = useLoaderData<typeof loader>()
	const { t } = useTranslation('pages')
	const documents = sources.filter(({ url }) => url === null)
	const pages = sources.filter(({ url }) => url !== null)
	return (
		<Page language={language}>
			<h1>{t('credits.title')}</h1>
			<h2>{t('credits.children-title')}</h2>
			<p>{t('credits.children')}</p>
			<h2>{t('credits.fonts-title')}</h2>
			<ul>
				{fonts.map(({ name, url }) => (
					<li key={name}>
						<a href={url} lang="en" dir="ltr" rel="noreferrer">
							{name}
						</a>
					</li>
				))}
			</ul>
			<p>
				{t('credits.licence')}{' '}
				<a href="https://openfontlicense.org" lang="en" dir="ltr" rel="noreferrer">
					SIL Open Font License 1.1
				</a>
			</p>
			<p>{t('credits.symbols')}</p>
			<h2>{t('credits.pictures-title')}</h2>
			<p>
				{t('credits.pictures')}{' '}
				<a href="https://openmoji.org" lang="en" dir="ltr" rel="noreferrer">
					OpenMoji
				</a>
				{' · '}
				<a
					href="https://creativecommons.org/licenses/by-sa/4.0/"
					lang="en"
					dir="ltr"
					rel="license noreferrer"
				>
					CC BY-SA 4.0
				</a>
			</p>
			<h2>{t('credits.documents-title')}</h2>
			<p>{t('credits.documents')}</p>
			<ul>
				{documents.map(({ id, kind, planTitle }) => (
					<li key={id}>
						<InEnglish>{planTitle ?? kind}</InEnglish>
					</li>
				))}
			</ul>
			<h2>{t('credits.pages-title')}</h2>
			<p>{t('credits.pages')}</p>
			<ul className="source-list">
				{pages.map(({ id, url, publishedOn }) => (
					<li key={id}>
						<SourceLink url={url} otherwise={id} /> {publishedOn ? <span>({publishedOn})</span> : null}
					</li>
				))}
			</ul>
		</Page>
	)
}
