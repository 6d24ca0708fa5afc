import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClockBadge } from '#app/actions/clock/ClockBadge.tsx'
import { clockHere } from '#app/actions/clock/clock-here.server.ts'
import { newId } from '#app/base/id.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { Busy } from '#app/surveys/Busy.tsx'
import { cardOfSurvey } from '#app/surveys/echo-card.server.ts'
import { NotOpen, statusOfState } from '#app/surveys/NotOpen.tsx'
import { marks } from '#app/surveys/quick-path.server.ts'
import { receiptInWords, receiptTyped } from '#app/surveys/receipt-words.server.ts'
import { type Received, receiveSending } from '#app/surveys/receive-sending.server.ts'
import { StepsScript } from '#app/surveys/StepsScript.tsx'
import { SurveyForm } from '#app/surveys/SurveyForm.tsx'
import { surveyHere } from '#app/surveys/survey-here.server.ts'
import { Thanks } from '#app/surveys/Thanks.tsx'
import { Page } from '#app/ui/Page.tsx'

/** Its own script reads aloud, and it wears its own style. */
export const handle = { ownScript: true, wears: 'survey' }

/** The thanks without a receipt; as a template, with marks where the receipt or the fields go. */
export async function loader({ request, params: { lang, slug = '' }, context }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const here = (await surveyHere(slug, new Date())) ?? notFound()
	const { template, title } = Object(context)
	const { service, replyBy } = here.survey
	const { t } = interfaceWords(language)
	return {
		language,
		variant: variantIn(request),
		slug,
		title: title ?? t(template === 'busy' ? 'surveys:busy.title' : 'surveys:thanks.title'),
		card: cardOfSurvey(here.survey.id, language),
		service,
		replyBy,
		clock: await clockHere('survey', here.survey.id, { now: new Date(), isAsking: here.state === 'open' }),
		receipt: template === 'thanks' ? { said: marks.said, letters: marks.letters } : undefined,
		busy: template === 'busy' ? marks.fields : undefined,
	}
}

/**
 * Takes what a child sent. The quick path does the plain good case; this does
 * every case. A receipt that comes alone wants the thanks in other words.
 */
export async function action({ request, params: { lang, slug = '' }, context }: ActionFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const body = await request.text()
	const sent = new URLSearchParams(body)
	if (sent.has('receipt') && !sent.has('key')) {
		const receipt = receiptTyped(sent.get('receipt') ?? '')
		return data({ receipt: receipt ? receiptInWords(receipt, language) : undefined })
	}
	const received = await receiveSending({ slug, language, body, now: new Date() })
	// The loader runs after this with the same context, and names the page.
	Object.assign(Object(context), { title: titleOf(received, interfaceWords(language).t) })
	return answerTo(received, { slug, language })
}

function answerTo(received: Received, { slug, language }: { slug: string; language: Language }) {
	switch (received.kind) {
		case 'unknown':
			return data({ closed: { state: 'unknown' as const } }, statusOfState.unknown)
		case 'not-open': {
			const { state, opensAt } = received
			return data({ closed: { state, opensAt: opensAt.toISOString() } }, statusOfState[state])
		}
		case 'misfits':
		case 'key-used': {
			const { survey, edition, clips } = received.here
			const again =
				received.kind === 'misfits'
					? { pageKey: received.key || newId(), misfits: received.misfits }
					: { pageKey: newId(), isKeyUsed: true }
			const { document, id: editionId } = edition
			const { isSample } = survey
			const form = { slug, survey: document, editionId, isSample, clips, answers: received.answers, ...again }
			return data({ form }, 422)
		}
		case 'busy':
			return data({ busy: received.fields }, { status: 503, headers: { 'Retry-After': '5' } })
		case 'stored':
			return data({ receipt: receiptInWords(received.receipt, language) })
	}
}

/** What became of the form, as the page's title says it: with something to mend, it says so first. */
function titleOf(received: Received, t: (key: string, values?: Record<string, unknown>) => string) {
	switch (received.kind) {
		case 'misfits':
		case 'key-used':
			return t('surveys:error-page', { title: t('surveys:answer.error-title') })
		case 'not-open':
			return t(`surveys:state.${received.state}.title`)
		case 'unknown':
			return t('surveys:state.unknown.title')
		case 'busy':
			return t('surveys:busy.title')
		case 'stored':
			return t('surveys:thanks.title')
	}
}

/** When to try again, if the database could not take the answers. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `${data.title} · 12 Wishes` : '12 Wishes' },
]

export default function ThanksPage() {
	const page = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { language, variant, slug, card, service, replyBy, clock } = page
	const reader = { language, variant }
	const promise = clock ? <ClockBadge clock={clock} {...reader} /> : null
	const busy = sent && 'busy' in sent ? sent.busy : page.busy
	const receipt = sent && 'receipt' in sent ? sent.receipt : page.receipt
	const form = sent && 'form' in sent ? sent.form : undefined
	if (sent && 'closed' in sent) {
		return (
			<Page language={language} width="narrow">
				<NotOpen language={language} {...sent.closed} />
			</Page>
		)
	}
	return (
		<Page language={language} width="narrow" ownLanguages>
			{form ? <SurveyForm reader={reader} {...form} /> : null}
			{busy ? <Busy slug={slug} reader={reader} fields={busy} /> : null}
			{busy || form ? null : <Thanks {...{ slug, reader, receipt, card, service, replyBy, promise }} />}
			<StepsScript />
		</Page>
	)
}
