import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#app/base/result.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { clipFolder, db } from '#app/platform/running.server.ts'
import { ClipEditor } from '#app/surveys/ClipEditor.tsx'
import { addClip, type ClipsRefusal, takeClipAway } from '#app/surveys/change-clips.server.ts'
import { clipsOf } from '#app/surveys/clip.store.server.ts'
import { isClipLanguage } from '#app/surveys/clip.ts'
import { MissingWordsTable } from '#app/surveys/MissingWordsTable.tsx'
import { missingWords } from '#app/surveys/missing-words.ts'
import { PicturedQuestions } from '#app/surveys/PicturedQuestions.tsx'
import { PublishWords } from '#app/surveys/PublishWords.tsx'
import { findNextEdition, publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { findSurvey } from '#app/surveys/survey.store.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** What a survey's children have beside the words: pictures and recordings; and which words are still missing. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'survey.read')
	const survey = (await findSurvey(db.read, slug)) ?? notFound()
	const next = (await findNextEdition(db.read, survey.id, new Date())) ?? notFound()
	const { number, document } = next.before ?? notFound()
	const { language } = who
	const title = plainWords(document.title, { language })
	return {
		language,
		title: interfaceWords(language).t('surveys:team-words.title', { title }),
		questions: document.questions,
		missing: missingWords(document),
		clips: await clipsOf(db.read, survey.id),
		mayEdit: may(who, 'survey.edit'),
		publishing: {
			edition: number,
			better: next.may.ok && next.may.value !== 'first' ? next.may.value : null,
			refusal: next.may.ok ? null : next.may.refusal,
			seen: next.seen,
			desk: may(who, 'words.translate') ? `/team/translations/survey/${survey.id}` : null,
			mayPublish: may(who, 'survey.run'),
			isPublished: new URL(request.url).searchParams.has('published'),
		},
	}
}

/** Better words that are published; a recording or symbol that is added, or taken away. */
export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'survey.edit')
	const form = await request.formData()
	if (form.get('act') === 'publish') {
		const { id: surveyId } = (await findSurvey(db.read, slug)) ?? notFound()
		const seen = String(form.get('seen') ?? '')
		const published = await orTryLater(publishSurvey(db, { who, surveyId, seen, now: new Date() }))
		if (published.ok) return redirect(`/team/surveys/${slug}/words?published`)
		return data({ notPublished: published.refusal }, published.refusal === 'try-later' ? 503 : 409)
	}
	const done = await orTryLater(change(who, slug, form))
	if (done.ok) return redirect(`/team/surveys/${slug}/words`)
	return data({ refusal: done.refusal }, done.refusal === 'try-later' ? 503 : 422)
}

async function change(who: Person, slug: string, form: FormData): Promise<Result<unknown, ClipsRefusal>> {
	const deed = { who, folder: clipFolder, now: new Date() }
	const text = (name: string) => String(form.get(name) ?? '')
	if (text('act') === 'remove') return takeClipAway(db, { ...deed, slug, clipId: text('clipId') })
	const file = form.get('file')
	const [questionId = '', choiceId = null] = text('place').split('/')
	const language = text('language')
	return addClip(db, {
		...deed,
		clip: {
			slug,
			questionId,
			choiceId,
			language: isClipLanguage(language) ? language : '',
			name: file instanceof File ? file.name : '',
			bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
		},
	})
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function SurveyWordsPage() {
	const { language, title, questions, missing, clips, mayEdit, publishing } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('surveys')
	return (
		<>
			<p>
				<Link to="/team/surveys">{t('team.title')}</Link>
			</p>
			<h1>{title}</h1>
			{answer && 'notPublished' in answer ? (
				<p className="error-summary" role="alert">
					{t(`team-better.refused.${answer.notPublished}`)}
				</p>
			) : null}
			<PublishWords language={language} {...publishing} />
			<p>{t('team-words.lead')}</p>
			<MissingWordsTable missing={missing} />
			<h2>{t('clip.title')}</h2>
			<p>{t('clip.lead')}</p>
			<ClipEditor
				{...{ questions, clips, language, mayEdit }}
				refusal={answer && 'refusal' in answer ? answer.refusal : undefined}
			/>
			<h2>{t('team-words.pictures')}</h2>
			<PicturedQuestions questions={questions} language={language} />
		</>
	)
}
