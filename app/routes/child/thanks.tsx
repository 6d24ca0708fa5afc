import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/base/id.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { Busy } from '#app/surveys/Busy.tsx'
import { NotOpen, statusOfState } from '#app/surveys/NotOpen.tsx'
import { marks } from '#app/surveys/quick-path.server.ts'
import { lettersInFours } from '#app/surveys/receipt.ts'
import { sayReceipt } from '#app/surveys/receipt-words.server.ts'
import { receiveSending } from '#app/surveys/receive-sending.server.ts'
import { StepsScript } from '#app/surveys/StepsScript.tsx'
import { SurveyForm } from '#app/surveys/SurveyForm.tsx'
import { surveyHere } from '#app/surveys/survey-here.server.ts'
import { Thanks } from '#app/surveys/Thanks.tsx'
import { Page } from '#app/ui/Page.tsx'

/** The thanks without a receipt; as a template, with marks where the receipt or the fields go. */
export async function loader({ params: { lang, slug = '' }, context }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const here = (await surveyHere(slug, new Date())) ?? notFound()
	const { template } = Object(context)
	const { service, replyBy } = here.survey
	return {
		language,
		slug,
		title: interfaceWords(language).t(template === 'busy' ? 'surveys:busy.title' : 'surveys:thanks.title'),
		service,
		replyBy,
		receipt: template === 'thanks' ? { said: marks.said, letters: marks.letters } : undefined,
		busy: template === 'busy' ? marks.fields : undefined,
	}
}

/** Takes what a child sent. The quick path does the plain good case; this does every case. */
export async function action({ request, params: { lang, slug = '' } }: ActionFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const received = await receiveSending({ slug, language, body: await request.text(), now: new Date() })
	switch (received.kind) {
		case 'unknown':
			return data({ closed: { state: 'unknown' as const } }, statusOfState.unknown)
		case 'not-open': {
			const { state, opensAt } = received
			return data({ closed: { state, opensAt: opensAt.toISOString() } }, statusOfState[state])
		}
		case 'misfits':
		case 'key-used': {
			const { survey, edition } = received.here
			const again =
				received.kind === 'misfits'
					? { pageKey: received.key || newId(), misfits: received.misfits }
					: { pageKey: newId(), isKeyUsed: true }
			const form = {
				slug,
				survey: edition.document,
				isSample: survey.isSample,
				answers: received.answers,
				...again,
			}
			return data({ form }, 422)
		}
		case 'busy':
			return data({ busy: received.fields }, { status: 503, headers: { 'Retry-After': '5' } })
		case 'stored':
			return data({
				receipt: {
					said: sayReceipt(received.receipt, language),
					letters: lettersInFours(received.receipt.letters),
				},
			})
	}
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: `${data?.title ?? (error ? '' : '')} · 12 Wishes` },
]

export default function ThanksPage() {
	const page = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { language, slug } = page
	const busy = sent && 'busy' in sent ? sent.busy : page.busy
	const receipt = sent && 'receipt' in sent ? sent.receipt : page.receipt
	if (sent && 'closed' in sent) {
		return (
			<Page language={language} width="narrow">
				<NotOpen language={language} {...sent.closed} />
			</Page>
		)
	}
	return (
		<Page language={language} width="narrow">
			{sent && 'form' in sent ? <SurveyForm language={language} {...sent.form} /> : null}
			{busy ? <Busy action={`/${language}/surveys/${slug}/thanks`} fields={busy} /> : null}
			{busy || (sent && 'form' in sent) ? null : (
				<Thanks language={language} receipt={receipt} service={page.service} replyBy={page.replyBy} />
			)}
			<StepsScript />
		</Page>
	)
}
