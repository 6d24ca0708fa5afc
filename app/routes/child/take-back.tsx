import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { slowGuesses } from '#app/actions/ask-again/wrong-receipts.server.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { receiptTyped } from '#app/surveys/receipt-words.server.ts'
import { TakeBackForm } from '#app/surveys/TakeBackForm.tsx'
import { takeBack } from '#app/surveys/take-back.server.ts'
import { Page } from '#app/ui/Page.tsx'

export function loader({ request, params: { lang } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	return {
		language,
		variant: variantIn(request),
		title: interfaceWords(language).t('surveys:take-back.title'),
	}
}

/** Asks once whether the child is sure, then takes the answers back. The receipt comes in the body, never in an address (W-22). */
export async function action({ request, params: { lang }, context }: ActionFunctionArgs) {
	if (!isLanguage(lang)) notFound()
	const sent = new URLSearchParams(await request.text())
	const typed = (sent.get('receipt') ?? '').slice(0, 200)
	const receipt = receiptTyped(typed)
	if (!receipt) return data({ typed, refusal: 'wrong' as const }, 422)
	if (sent.get('step') !== 'take-back') return data({ typed, asks: true })
	const now = new Date()
	const taken = await orTryLater(takeBack(db, { secret, receipt, now }))
	if (taken.ok) return data({ typed: '', done: true })
	const caller = String(Object(context).caller)
	if (taken.refusal === 'nothing-there') await slowGuesses({ page: null, caller }, now)
	const status = { 'nothing-there': 404, 'results-closed': 409, 'try-later': 503 }[taken.refusal]
	return data({ typed, refusal: taken.refusal }, status)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function TakeBackPage() {
	const { language } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation('surveys')
	return (
		<Page language={language} width="narrow">
			{sent && 'done' in sent ? (
				<>
					<h1>{t('take-back.done.title')}</h1>
					<p>{t('take-back.done.text')}</p>
				</>
			) : (
				<>
					<h1>{t('take-back.title')}</h1>
					<TakeBackForm
						language={language}
						typed={sent?.typed ?? ''}
						asks={Boolean(sent && 'asks' in sent)}
						refusal={sent && 'refusal' in sent ? sent.refusal : undefined}
					/>
				</>
			)}
		</Page>
	)
}
