import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { findSurvey } from '#app/surveys/survey.store.server.ts'
import { actOnVoice } from '#app/voices/act-on-voice.server.ts'
import { findQuestionsAsked } from '#app/voices/find-questions-asked.server.ts'
import type { InboxAnswer } from '#app/voices/Reading.tsx'
import { readingForm } from '#app/voices/reading-form.ts'
import { countToRead, findLastReader, wordsToRead } from '#app/voices/reading-room.server.ts'
import { allThemes } from '#app/voices/theme.store.server.ts'
import { VoiceDesk } from '#app/voices/VoiceDesk.tsx'

/** How many voices are at hand at once; the next come as these are read. */
const atHand = 30

export async function loader({ request }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'voice.read')
	const { searchParams } = new URL(request.url)
	const slug = searchParams.get('survey')
	const survey = slug === null ? null : ((await findSurvey(db.read, slug)) ?? notFound())
	const waiting = await wordsToRead(db.read, { surveyId: survey?.id, limit: atHand })
	const asked = await findQuestionsAsked(db.read, waiting)
	const themes = await allThemes(db.read)
	return {
		language,
		title: interfaceWords(language).t('voices:inbox.page-title'),
		...(await countToRead(db.read, { surveyId: survey?.id })),
		waiting: waiting.map(({ editionId, questionId, ...words }) => ({
			...words,
			asked: asked.find(one => one.editionId === editionId && one.questionId === questionId),
		})),
		themes: themes
			.toSorted((a, b) => b.voices - a.voices)
			.map(({ id, isSample, names }) => ({ id, isSample, names })),
		wordsId: searchParams.get('words'),
		survey: slug,
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'voice.decide')
	const form = readingForm(await request.formData())
	if (!form) throw new Response(null, { status: 400 })
	const { act, wordsId } = form
	const answer = await orTryLater(actOnVoice(db, { who, form, now: new Date() }))
	if (answer.ok) return data<InboxAnswer>({ ok: true, act, wordsId })
	const by = answer.refusal === 'voice.already-read' ? await findLastReader(db.read, wordsId) : null
	return data<InboxAnswer>({ ok: false, form, refusal: answer.refusal, by }, { status: 422 })
}

/** After a refusal too: somebody else may have read the words meanwhile. */
export const shouldRevalidate = () => true

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Words waiting to be read, the oldest first. */
export default function InboxPage() {
	const { language, waiting, themes, count, oldestDay, wordsId, survey } = useLoaderData<typeof loader>()
	const answered = useActionData<InboxAnswer>()
	const { t } = useTranslation('voices')
	return (
		<>
			<h1>{t('inbox.title')}</h1>
			{oldestDay ? (
				<p>
					{t('inbox.waiting', { count })} {t('inbox.oldest', { day: dayInWords(oldestDay, language) })}
				</p>
			) : null}
			{survey ? (
				<p>
					{t('inbox.one-survey')} <Link to="/team/inbox">{t('inbox.all-surveys')}</Link>
				</p>
			) : null}
			<VoiceDesk key={survey} {...{ waiting, themes, language, survey, answered }} asked={wordsId} />
		</>
	)
}
