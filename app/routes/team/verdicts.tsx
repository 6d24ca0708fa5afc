import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { typedIn } from '#app/actions/in-languages/in-languages.ts'
import { languagesOfUpdates } from '#app/actions/languages-asked.server.ts'
import { AnsweredList } from '#app/actions/verdict/AnsweredList.tsx'
import { doVerdicts, verdictIntents } from '#app/actions/verdict/do-verdicts.server.ts'
import { InviteSchool } from '#app/actions/verdict/InviteSchool.tsx'
import { openVerdicts } from '#app/actions/verdict/open-verdicts.server.ts'
import { ReasonsToRead } from '#app/actions/verdict/ReasonsToRead.tsx'
import { ReplyForm } from '#app/actions/verdict/ReplyForm.tsx'
import { UnclearTasks } from '#app/actions/verdict/UnclearTasks.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** What young people said of updates, and what waits for the team because of it. */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'verdict.see')
	const { t } = interfaceWords(who.language)
	const opened = await openVerdicts(db.read, { who, now: new Date() })
	const mayReply = may(who, 'verdict.reply')
	const judged = mayReply ? opened.answers.map(({ updateId }) => updateId) : []
	return {
		...opened,
		language: who.language,
		asked: await languagesOfUpdates(db.read, judged),
		mayReply,
		mayRead: may(who, 'verdict.read-reasons'),
		mayMakeTerms: may(who, 'term.make'),
		isDone: new URL(request.url).searchParams.has('done'),
		title: `${t('actions:desk.office.title')} · ${t('ui:site-name')}`,
	}
}

const text = z.string().max(2_000).default('')
const Sent = z.object({
	intent: z.enum(verdictIntents),
	updateId: text,
	number: z.coerce.number().int().default(0),
	personId: text,
	id: text,
	school: text,
	email: text,
})

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'verdict.see')
	const form = await request.formData()
	const read = Sent.safeParse(Object.fromEntries(form))
	if (!read.success) return data({ refusal: 'action.unknown-field', sent: undefined }, 422)
	const sent = { ...read.data, words: typedIn(form, 'words') }
	const done = await orTryLater(doVerdicts(db, { who, sent, now: new Date() }))
	return done.ok ? redirect('/team/verdicts?done') : data({ refusal: done.refusal, sent }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function VerdictsPage() {
	const { answers, asked, unclear, unread, schools, language, mayReply, mayRead, mayMakeTerms, isDone } =
		useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	const sent = refused?.sent
	const refusalOf = (intent: string) => (sent?.intent === intent ? refused?.refusal : undefined)
	const replyTyped = (updateId: string) =>
		sent?.intent === 'reply' && sent.updateId === updateId ? sent : undefined
	return (
		<div className="stack desk">
			<ErrorSummary refusal={refused?.refusal} />
			<h1>{t('desk.office.title')}</h1>
			{isDone && !refused ? <Notice>{t('team.saved')}</Notice> : null}
			{mayMakeTerms ? (
				<p>
					<Link to="/team/terms">{t('desk.terms.title')}</Link>
				</p>
			) : null}
			{mayRead ? <ReasonsToRead list={unread} language={language} /> : null}
			<section className="stack" aria-labelledby="said">
				<h2 id="said">{t('desk.office.said')}</h2>
				<AnsweredList
					list={answers}
					language={language}
					doing={one =>
						mayReply ? (
							<ReplyForm
								answered={one}
								asked={asked[one.updateId] ?? [sourceLanguage]}
								refusal={replyTyped(one.updateId) ? refused?.refusal : undefined}
								typed={replyTyped(one.updateId)?.words ?? {}}
							/>
						) : null
					}
				/>
			</section>
			<UnclearTasks list={unclear} mayClose={mayReply} language={language} />
			{mayReply ? (
				<InviteSchool
					schools={schools}
					typed={{ school: sent?.school ?? '', email: sent?.email ?? '' }}
					refusal={refusalOf('invite')}
				/>
			) : null}
		</div>
	)
}
