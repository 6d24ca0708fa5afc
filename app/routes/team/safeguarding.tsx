import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { ReferralCard } from '#app/safety/ReferralCard.tsx'
import { allDecidedReferrals, referralsWaiting } from '#app/safety/referral.store.server.ts'
import { longestDecisionReason, safeguardingDecisions } from '#app/safety/safeguarding.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { decideReferral } from '#app/voices/decide-referral.server.ts'
import { findQuestionsAsked } from '#app/voices/find-questions-asked.server.ts'
import { TeamAnswer } from '#app/voices/TeamAnswer.tsx'
import { QuestionOfVoice } from '#app/voices/VoiceText.tsx'

const Typed = z.strictObject({
	referralId: z.string().regex(/^[\w-]{1,64}$/),
	decision: z.enum(safeguardingDecisions),
	reason: z.string().max(4 * longestDecisionReason),
	reference: z.string().max(400),
})

export async function loader({ request }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'safeguarding.read')
	const waiting = await referralsWaiting(db.read)
	const decided = await allDecidedReferrals(db.read, { limit: 100 })
	const words = [...waiting, ...decided].flatMap(({ words }) => words ?? [])
	return {
		language,
		title: interfaceWords(language).t('safety:queue.page-title'),
		waiting,
		decided,
		questions: await findQuestionsAsked(db.read, words),
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'safeguarding.decide')
	const sent = Object.fromEntries(await request.formData())
	const typed = Typed.safeParse(sent)
	if (!typed.success) throw new Response(null, { status: 400 })
	const answer = await orTryLater(decideReferral(db, { who, ...typed.data, now: new Date() }))
	if (!answer.ok) return data({ refusal: answer.refusal, typed: typed.data }, { status: 422 })
	return data({ decision: answer.value })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

type Answer = { decision?: string; refusal?: string; typed?: z.infer<typeof Typed> }

/** Worries that wait for the safeguarding team, the oldest first, and what was decided. For that role alone (S-07). */
export default function SafeguardingPage() {
	const { language, waiting, decided, questions } = useLoaderData<typeof loader>()
	const answer: Answer = useActionData<typeof action>() ?? {}
	const { t } = useTranslation('safety')
	const cardOf = (referral: (typeof waiting)[number]) => (
		<li key={referral.id}>
			<ReferralCard
				{...{ referral, language }}
				typed={answer.typed?.referralId === referral.id ? answer.typed : undefined}
				question={
					<QuestionOfVoice
						asked={questions.find(
							one =>
								one.editionId === referral.words?.editionId && one.questionId === referral.words.questionId,
						)}
						language={language}
					/>
				}
			/>
		</li>
	)
	return (
		<>
			<h1>{t('queue.title')}</h1>
			<p>{t('queue.lead')}</p>
			<TeamAnswer
				done={answer.decision && t('queue.recorded')}
				refused={answer.refusal && t(`refusal.${answer.refusal}`)}
			/>
			<h2>{t('queue.waiting-title')}</h2>
			{waiting.length === 0 ? (
				<EmptyState>
					<p>{t('queue.nothing')}</p>
				</EmptyState>
			) : null}
			<ul className="voice-list">{waiting.map(cardOf)}</ul>
			<h2>{t('queue.decided-title')}</h2>
			{decided.length === 0 ? <p>{t('queue.nothing-decided')}</p> : null}
			<ul className="voice-list">{decided.map(cardOf)}</ul>
		</>
	)
}
