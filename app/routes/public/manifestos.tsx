import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ballotHere } from '#app/ballots/cast/ballot-here.server.ts'
import { paperShown } from '#app/ballots/cast/paper-here.server.ts'
import { emptyPaper } from '#app/ballots/cast/receive-casting.server.ts'
import { hasManifestos } from '#app/ballots/manifestos/answers.ts'
import { ManifestoSheet } from '#app/ballots/manifestos/ManifestoSheet.tsx'
import { newId } from '#app/base/id.ts'
import { dayOf } from '#app/base/moment.ts'
import { variantIn, wordsIn } from '#app/languages/address.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { plainWords, Words } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'

export const handle = { wears: 'manifestos' }

/** What everybody who stands says, for the wall of a classroom: in an order drawn anew for each who asks (B-11). */
export async function loader({ request, params: { lang, slug = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const here = (await ballotHere(slug, new Date())) ?? notFound()
	const { paper, manifest, isSample } = here.ballot
	if (!hasManifestos(paper)) notFound()
	const reader = { language, variant: variantIn(request) }
	const { t } = interfaceWords(language)
	const title = plainWords(paper.title, reader)
	return {
		...{ language, variant: reader.variant, slug, isSample },
		title: `${t('ballots:manifestos.title')}: ${title} · ${t('ui:site-name')}`,
		wording: paper.title,
		isDrafted: paper.languages[language] === 'drafted',
		parts: paperShown(here, emptyPaper(here, newId())).parts.filter(part => hasManifestos({ parts: [part] })),
		...{ opens: dayOf(new Date(manifest.opens)), closes: dayOf(new Date(manifest.closes)) },
	}
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function ManifestosPage() {
	const { language, variant, slug, isSample, wording, isDrafted, parts, opens, closes } =
		useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	const reader = { language, variant }
	return (
		<Page language={language}>
			<p className="no-print">
				<a href={`/${language}/ballots/${slug}${wordsIn(variant)}`}>
					<Words wording={wording} reader={reader} />
				</a>
			</p>
			<p className="note no-print">{t('manifestos.how')}</p>
			<h1>
				<Words wording={wording} reader={reader} />{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h1>
			<p>
				<bdi>{t('hours.opens', { day: dayInWords(opens, language) })}</bdi> ·{' '}
				<bdi>{t('hours.closes', { day: dayInWords(closes, language) })}</bdi>
			</p>
			<p data-read-aloud>{t('manifestos.order')}</p>
			{isDrafted ? <p className="hint">{t('surveys:unchecked')}</p> : null}
			{parts.map(part => (
				<ManifestoSheet key={part.id} part={part} reader={reader} />
			))}
		</Page>
	)
}
