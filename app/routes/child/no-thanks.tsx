import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { variantIn, wordsIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { StepsScript } from '#app/surveys/StepsScript.tsx'
import { Page } from '#app/ui/Page.tsx'

/** Its own script reads aloud, and it wears its own style. */
export const handle = { ownScript: true, wears: 'survey' }

/** A child said no. Nothing is stored, nothing is asked (C-19). */
export function loader({ request, params: { lang, slug = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const title = interfaceWords(language).t('surveys:no-thanks.title')
	return { language, variant: variantIn(request), slug, title }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function NoThanksPage() {
	const { language, variant, slug } = useLoaderData<typeof loader>()
	const { t } = useTranslation('surveys')
	return (
		<Page language={language} width="narrow">
			<div className="stack" data-finished>
				<h1>{t('no-thanks.title')}</h1>
				<p data-read-aloud>{t('no-thanks.nothing-stored')}</p>
				<p>{t('no-thanks.changed-mind')}</p>
				<p>
					<a className="button quiet" href={`/${language}/surveys/${slug}${wordsIn(variant)}`}>
						{t('no-thanks.start')}
					</a>
				</p>
			</div>
			<StepsScript />
		</Page>
	)
}
