import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { UpdateArticle } from '#app/actions/UpdateArticle.tsx'
import { markUnclear } from '#app/actions/verdict/council-memory.server.ts'
import { giveVerdict } from '#app/actions/verdict/give-verdict.server.ts'
import { openToJudge } from '#app/actions/verdict/open-to-judge.server.ts'
import { UnclearForm, VerdictForm } from '#app/actions/verdict/VerdictForm.tsx'
import { readVerdict } from '#app/actions/verdict/verdict.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** One update, and what a member says of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'verdict.give')
	const opened = await openToJudge(db.read, { who, updateId: params.updateId ?? '', now: new Date() })
	const { t } = interfaceWords(who.language)
	return {
		...(opened ?? notFound()),
		language: who.language,
		title: `${t('actions:verdict.title')} · ${t('ui:site-name')}`,
	}
}

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'verdict.give')
	const form = await request.formData()
	const field = (name: string) => String(form.get(name) ?? '')
	const updateId = params.updateId ?? notFound()
	const now = new Date()
	const quote = field('quote')
	if (field('intent') === 'unclear') {
		const marked = await orTryLater(markUnclear(db, { who, updateId, quote, now }))
		if (marked.ok) return redirect('/team/desk?done=unclear')
		return data({ refusal: marked.refusal, typed: undefined, quote }, 422)
	}
	const typed = {
		number: field('number'),
		word: field('word'),
		reason: field('reason'),
		language: field('language'),
		evidence: field('evidence'),
	}
	const read = readVerdict(typed)
	if (!read.ok) return data({ refusal: read.refusal, typed, quote: '' }, 422)
	const given = await orTryLater(giveVerdict(db, { who, updateId, content: read.value, now }))
	if (given.ok) return redirect('/team/desk?done=verdict')
	return data({ refusal: given.refusal, typed, quote: '' }, given.refusal === 'try-later' ? 503 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function DeskUpdatePage() {
	const { language, update, number, mine, isOpen, judgeUntil, hasChanged } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	// What was typed stays; the words it is about are the ones now on the page.
	const typed = { ...(answer?.typed ?? mine), number: String(number) }
	return (
		<div className="stack desk narrow">
			<ErrorSummary refusal={answer?.refusal} />
			<p>
				<Link to="/team/desk">{t('desk.back')}</Link>
			</p>
			<UpdateArticle update={update} language={language} />
			{hasChanged ? <p className="note">{t('desk.has-changed')}</p> : null}
			{isOpen ? (
				<>
					<p className="soft">{t('desk.until', { day: dayInWords(judgeUntil, language) })}</p>
					<VerdictForm
						key={answer?.refusal ?? ''}
						typed={typed}
						refusal={answer?.refusal}
						language={language}
					/>
				</>
			) : (
				<p className="note">{t('refusal.verdict.too-late')}</p>
			)}
			<UnclearForm quote={answer?.quote ?? ''} />
		</div>
	)
}
