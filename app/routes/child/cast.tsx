import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BallotForm } from '#app/ballots/cast/BallotForm.tsx'
import { NoBallot } from '#app/ballots/cast/BallotMoment.tsx'
import { BallotScript } from '#app/ballots/cast/BallotScript.tsx'
import { NotTaken } from '#app/ballots/cast/NotTaken.tsx'
import { endOrder } from '#app/ballots/cast/order.server.ts'
import { paperShown } from '#app/ballots/cast/paper-here.server.ts'
import { receiptOfMarks, receiptTemplate } from '#app/ballots/cast/quick-cast.server.ts'
import { Review } from '#app/ballots/cast/Review.tsx'
import { receiptShown, receiptTyped } from '#app/ballots/cast/receipt-shown.server.ts'
import { type Received, receiveCasting } from '#app/ballots/cast/receive-casting.server.ts'
import { Voted } from '#app/ballots/cast/Voted.tsx'
import { StationScript } from '#app/ballots/kiosk/StationScript.tsx'
import { dayOf } from '#app/base/moment.ts'
import { variantIn, wordsIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'

import { Page } from '#app/ui/Page.tsx'

/** Its own script reads aloud, and it wears its own style. */
export const handle = { ownScript: true, wears: 'ballot' }

/** There is nothing here without a paper that was sent: whoever only opens it is taken to the paper. */
export async function loader({ request, params: { lang, slug = '' }, context }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const variant = variantIn(request)
	const { title, template } = Object(context)
	if (template === receiptTemplate) {
		const receipt = receiptOfMarks()
		return { language, variant, slug, title: interfaceWords(language).t('ballots:receipt.title'), receipt }
	}
	if (title === undefined) throw redirect(`/${language}/ballots/${slug}${wordsIn(variant)}`)
	return { language, variant, slug, title: String(title), receipt: undefined }
}

/** Takes a paper that somebody sent, if the quick path has not. A receipt that comes alone wants the thanks in other words. */
export async function action({ request, params: { lang, slug = '' }, context }: ActionFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const body = await request.text()
	const { t } = interfaceWords(language)
	const code = receiptTyped(new URLSearchParams(body).get('receipt') ?? '')
	const { caller, received: before } = Object(context)
	const received = code
		? undefined
		: (before ?? (await receiveCasting({ slug, body, caller: String(caller), now: new Date() })))
	// The loader runs after this with the same context, and names the page.
	Object.assign(Object(context), { title: received ? titleOf(received, t) : t('ballots:receipt.title') })
	if (!received) return data({ show: 'receipt' as const, receipt: receiptShown(code ?? '', language) })
	return await answerTo(received, language)
}

async function answerTo(received: Received, language: Language) {
	switch (received.kind) {
		case 'unknown':
			return data({ show: 'unknown' as const }, 404)
		case 'not-open': {
			const { here, isLate, fields } = received
			const { opens, closes } = here.ballot.manifest
			const day = dayOf(new Date(isLate ? closes : opens))
			const why = isLate ? ('late' as const) : ('early' as const)
			return data({ show: 'not-taken' as const, why, day, fields }, isLate ? 410 : 403)
		}
		case 'busy': {
			const day = dayOf(new Date(received.here.ballot.manifest.closes))
			const not = { show: 'not-taken' as const, why: 'busy' as const, day, fields: received.fields }
			return data(not, { status: 503, headers: { 'Retry-After': '5' } })
		}
		case 'form': {
			const { here, filled, problems } = received
			return data({ show: 'form' as const, shown: paperShown(here, filled), problems }, problems ? 422 : 200)
		}
		case 'review': {
			const { here, filled, votes } = received
			return data({ show: 'review' as const, shown: paperShown(here, filled), votes })
		}
		case 'cast':
			return data(
				{ show: 'receipt' as const, receipt: receiptShown(received.code, language) },
				{ headers: { 'Set-Cookie': await endOrder() } },
			)
	}
}

/** What became of the paper, as the page’s title says it: with something to mend, it says so first. */
function titleOf(received: Received, t: (key: string, values?: Record<string, unknown>) => string): string {
	switch (received.kind) {
		case 'unknown':
			return t('ballots:refused.unknown.title')
		case 'not-open':
			return t(received.isLate ? 'ballots:refused.late.title' : 'ballots:refused.early.title')
		case 'busy':
			return t('ballots:refused.busy.title')
		case 'form':
			return received.problems
				? t('surveys:error-page', { title: t('ballots:refused.title') })
				: t('ballots:cast.review.change')
		case 'review':
			return t('ballots:cast.review.title')
		case 'cast':
			return t('ballots:receipt.title')
	}
}

/** When to try again; and that the next child sees another order. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `${data.title} · 12 Wishes` : '12 Wishes' },
]

export default function CastPage() {
	const { language, variant, slug, receipt } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const reader = { language, variant }
	return (
		<Page language={language} width="narrow" ownLanguages>
			{receipt ? <Voted slug={slug} reader={reader} receipt={receipt} /> : null}
			{sent?.show === 'form' ? <BallotForm {...sent} reader={reader} /> : null}
			{sent?.show === 'review' ? <Review {...sent} reader={reader} /> : null}
			{sent?.show === 'receipt' ? <Voted slug={slug} reader={reader} receipt={sent.receipt} /> : null}
			{sent?.show === 'not-taken' ? <NotTaken {...sent} slug={slug} reader={reader} /> : null}
			{sent?.show === 'unknown' ? <NoBallot reader={reader} /> : null}
			<BallotScript />
			<StationScript />
		</Page>
	)
}
