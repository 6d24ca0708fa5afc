import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HandsForm } from '#app/ballots/hands/HandsForm.tsx'
import { questionOf, readHandsCode } from '#app/ballots/hands/hands.ts'
import { raiseHand } from '#app/ballots/hands/raise-hand.server.ts'
import { findHandsCode } from '#app/ballots/hands.store.server.ts'
import { newId } from '#app/base/id.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { fieldsOf } from '#app/surveys/answer.ts'
import { Picture } from '#app/surveys/Picture.tsx'
import { Page } from '#app/ui/Page.tsx'

export const handle = { wears: 'survey' }

export async function loader({ request, params: { lang } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	return { language, variant: variantIn(request), title: interfaceWords(language).t('ballots:hands.title') }
}

/** Counts the hand. With something to mend, the question comes back with what was chosen. */
export async function action({ request }: ActionFunctionArgs) {
	const sent = new URLSearchParams(await request.text())
	const code = sent.get('code') ?? ''
	const key = sent.get('key') ?? ''
	const raised = await orTryLater(
		raiseHand(db, { secret, code, key, fields: [...sent.entries()], now: new Date() }),
	)
	if (raised.ok) return data({ raised: true as const })
	const letters = readHandsCode(code)
	const found = letters === null ? null : await findHandsCode(db.read, letters)
	const { refusal } = raised
	const again = found && {
		document: found.question.document,
		isSample: found.question.isSample,
		code: found.code.code,
		pageKey: key || newId(),
		chosen: sent.getAll(fieldsOf(questionOf(found.question.document).id).choices),
	}
	const mayMend = refusal === 'hands.none' || refusal === 'hands.too-many' || refusal === 'try-later'
	return data({ refusal, again: mayMend ? again : null }, refusal === 'try-later' ? 503 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function HandsRaisedPage() {
	const { language, variant } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const again = sent && 'again' in sent ? sent.again : null
	const refusal = sent && 'refusal' in sent ? sent.refusal : undefined
	return (
		<Page language={language} width="narrow" ownLanguages={again !== null}>
			{again ? <HandsForm {...again} reader={{ language, variant }} refusal={refusal} /> : null}
			{refusal && !again ? (
				<>
					<h1>{t(`hands.refused.${refusal}`)}</h1>
					<p>{t('hands.ask-adult')}</p>
				</>
			) : null}
			{refusal ? null : (
				<div className="stack" data-finished>
					<h1 tabIndex={-1}>
						<Picture id="hand" /> {t(sent ? 'hands.thanks' : 'hands.title')}
					</h1>
					<p data-read-aloud>{t(sent ? 'hands.counted' : 'hands.type-code')}</p>
					<p className="buttons">
						<a className="button" href={`/${language}`}>
							{t('hands.home')}
						</a>
					</p>
				</div>
			)}
		</Page>
	)
}
