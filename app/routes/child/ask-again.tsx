import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AskAgainForm } from '#app/actions/ask-again/AskAgainForm.tsx'
import { AskedStanding } from '#app/actions/ask-again/AskedStanding.tsx'
import { openAsking } from '#app/actions/ask-again/open-asking.server.ts'
import { receiveAsking, statusOf } from '#app/actions/ask-again/receive-asking.server.ts'
import { NoBecause } from '#app/actions/refusal/NoBecause.tsx'
import { Words } from '#app/actions/YouSaid.tsx'
import { newId } from '#app/base/id.ts'
import { dayOf } from '#app/base/moment.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

/** A promise that will not be kept, and where children with a receipt ask again about it (C12). */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const told = { language, floor: env.askAgainFloor, today: dayOf(new Date()) }
	const asking = (await openAsking(db.read, params.actionId ?? '', told)) ?? notFound()
	const { t } = interfaceWords(language)
	const title = `${t('actions:askAgain.title')} · ${t('ui:site-name')}`
	return { language, variant: variantIn(request), title, page: newId(), asking }
}

/** The receipt comes in the body, never in an address (W-22). */
export async function action({ request, params, context }: ActionFunctionArgs) {
	if (!isLanguage(params.lang)) notFound()
	const received = await receiveAsking(db, {
		...{ secret, floor: env.askAgainFloor, now: new Date() },
		actionId: params.actionId ?? '',
		body: await request.text(),
		caller: String(Object(context).caller),
	})
	return data(received, received.refusal === undefined ? 200 : statusOf(received.refusal))
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function AskAgainPage() {
	const { language, page, asking } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation(['actions', 'ui'])
	const { actionId, title, wish, isSample, no, asked } = asking
	// Who asks twice did nothing wrong: they are thanked, and see no form.
	const isAgain = sent?.refusal === 'ask.already'
	const isCounted = isAgain || sent?.isDone === true
	return (
		<Page language={language} width="narrow">
			{wish ? (
				<p>
					<WishMark number={wish} size="small" />
				</p>
			) : null}
			<h1>{isCounted ? t('askAgain.done') : t('askAgain.title')}</h1>
			<p className="lead" data-read-aloud>
				<Words words={title} language={language} />{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			{isCounted ? (
				<p role="status">{isAgain ? t('askAgain.refused.ask.already') : t('askAgain.counted')}</p>
			) : (
				<NoBecause told={no} language={language} />
			)}
			{asked?.isOpen ? null : <p>{t('askAgain.refused.ask.closed')}</p>}
			{asked ? <AskedStanding asked={asked} language={language} /> : null}
			{asked?.isOpen && !isCounted ? (
				<>
					<p data-read-aloud>{t('askAgain.with-receipt')}</p>
					<AskAgainForm {...{ actionId, language, page }} typed={sent?.typed ?? ''} refusal={sent?.refusal} />
				</>
			) : null}
			<p>
				<a href={`/${language}/promises/${actionId}`}>{t('askAgain.back')}</a>
			</p>
		</Page>
	)
}
