import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HandsForm } from '#app/ballots/hands/HandsForm.tsx'
import { questionOf, readHandsCode } from '#app/ballots/hands/hands.ts'
import { allHandsQuestions, findHandsCode } from '#app/ballots/hands.store.server.ts'
import { newId } from '#app/base/id.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { fieldsOf } from '#app/surveys/answer.ts'
import { CodeForm } from '#app/surveys/CodeForm.tsx'
import { plainWords, Words } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'

/** It looks like a survey. */
export const handle = { wears: 'survey' }

/** The question of the class whose code was typed, or scanned from the board; without one, where to type it and what was asked before. */
export async function loader({ request, params: { lang }, context }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const variant = variantIn(request)
	const { t } = interfaceWords(language)
	const sent: URLSearchParams = Object(context).sent ?? new URL(request.url).searchParams
	const typed = sent.get('code')?.slice(0, 40) ?? ''
	const code = readHandsCode(typed)
	const found = code === null ? null : await findHandsCode(db.read, code)
	if (!found) {
		const title = t(typed === '' ? 'ballots:hands.title' : 'ballots:hands.refused.hands.unknown')
		const page = { language, variant, title, typed, counted: await countedBefore(), open: null }
		return data(page, typed === '' ? 200 : 404)
	}
	const { document, isSample, closesAt } = found.question
	const isClosed = new Date() >= closesAt
	const title = plainWords(document.title, { language, variant })
	const chosen = sent.getAll(fieldsOf(questionOf(document).id).choices)
	const open = {
		...{ document, isSample, isClosed, chosen },
		slug: found.question.slug,
		code: found.code.code,
		pageKey: sent.get('key') ?? newId(),
	}
	return data({ language, variant, title, typed, counted: [], open }, isClosed ? 410 : 200)
}

/** Questions that are closed, the newest first, as many as a child looks through. */
async function countedBefore() {
	const now = new Date()
	return (await allHandsQuestions(db.read))
		.filter(({ closesAt }) => closesAt <= now)
		.slice(0, 12)
		.map(({ slug, document, isSample }) => ({ slug, isSample, title: document.title }))
}

/** A code that was typed comes in the body, never in an address (W-22); so do the choices, when other words are asked for. */
export async function action({ request, context }: ActionFunctionArgs) {
	Object.assign(Object(context), { sent: new URLSearchParams(await request.text()) })
	return null
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function HandsPage() {
	const { language, variant, typed, counted, open } = useLoaderData<typeof loader>()
	const { t } = useTranslation(['ballots', 'ui'])
	const reader = { language, variant }
	return (
		<Page language={language} width="narrow" ownLanguages={open !== null && !open.isClosed}>
			{open === null ? (
				<>
					<h1>{t(typed === '' ? 'hands.title' : 'hands.refused.hands.unknown')}</h1>
					<p data-read-aloud>{t('hands.type-code')}</p>
					<CodeForm {...reader} typed={typed} />
					{counted.length > 0 ? <h2>{t('hands.see')}</h2> : null}
					<ul>
						{counted.map(({ slug, isSample, title }) => (
							<li key={slug}>
								<a href={`/${language}/hands/${slug}`}>
									<Words wording={title} reader={reader} />
								</a>{' '}
								{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
							</li>
						))}
					</ul>
				</>
			) : null}
			{open?.isClosed ? (
				<>
					<h1>{t('hands.refused.hands.closed')}</h1>
					<p className="buttons">
						<a className="button" href={`/${language}/hands/${open.slug}`}>
							{t('hands.see')}
						</a>
					</p>
				</>
			) : null}
			{open && !open.isClosed ? <HandsForm {...open} reader={reader} /> : null}
		</Page>
	)
}
