import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answersFirst } from '#app/actions/clock/answers-first.server.ts'
import type { Result } from '#app/base/result.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { clipFolder, db, env } from '#app/platform/running.server.ts'
import { ClipEditor } from '#app/surveys/ClipEditor.tsx'
import { addClip, type ClipsRefusal, takeClipAway } from '#app/surveys/change-clips.server.ts'
import { showPicturesTo } from '#app/surveys/change-pictures.server.ts'
import { clipsOf } from '#app/surveys/clip.store.server.ts'
import { isClipLanguage } from '#app/surveys/clip.ts'
import { MissingWordsTable } from '#app/surveys/MissingWordsTable.tsx'
import { missingWords } from '#app/surveys/missing-words.ts'
import { PicturedQuestions, PicturesFor } from '#app/surveys/PicturedQuestions.tsx'
import { PublishWords } from '#app/surveys/PublishWords.tsx'
import { findNextEdition, type NextEdition, publishSurvey } from '#app/surveys/publish-survey.server.ts'
import { findSurvey } from '#app/surveys/survey.store.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** What a survey's children have beside the words: pictures and recordings; and which words are still missing. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'survey.read')
	const survey = (await findSurvey(db.read, slug)) ?? notFound()
	const next = (await findNextEdition(db.read, survey.id, new Date())) ?? notFound()
	const { document } = next.before ?? notFound()
	const { searchParams } = new URL(request.url)
	const { language } = who
	const title = plainWords(document.title, { language })
	return {
		language,
		title: interfaceWords(language).t('surveys:team-words.title', { title }),
		questions: document.questions,
		draft: { questions: next.document.questions, picturesFor: next.document.picturesFor },
		isKept: searchParams.has('kept'),
		missing: missingWords(document),
		clips: await clipsOf(db.read, survey.id),
		mayEdit: may(who, 'survey.edit'),
		desk: may(who, 'words.translate') ? `/team/translations/survey/${survey.id}` : null,
		mayPublish: may(who, 'survey.run'),
		isPublished: searchParams.has('published'),
		next: whatIsNext(next),
	}
}

/** What is said of the next edition: what is better in it, or why it cannot be published. */
function whatIsNext({ before, seen, may: allowed }: NextEdition) {
	return {
		edition: before?.number ?? 0,
		better: allowed.ok && allowed.value !== 'first' ? allowed.value : null,
		refusal: allowed.ok ? null : allowed.refusal,
		seen,
	}
}

/** Better words that are published; who sees pictures; a recording or symbol that is added, or taken away. */
export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'survey.edit')
	const form = await request.formData()
	const here = `/team/surveys/${slug}/words`
	switch (form.get('act')) {
		case 'publish':
			return answer('team-better', await orTryLater(publish(who, slug, form)), `${here}?published`)
		case 'pictures-for': {
			const picturesFor = form.get('picturesFor') === 'everybody' ? 'everybody' : 'simple'
			const shown = showPicturesTo(db, { who, slug, picturesFor, now: new Date() })
			return answer('team-picture', await orTryLater(shown), `${here}?kept#pictures`)
		}
		default:
			return answer('clip', await orTryLater(change(who, slug, form)), here)
	}
}

/** Back to the page; or why not, beside the part of it that was sent. */
function answer(about: 'team-better' | 'team-picture' | 'clip', done: Result<unknown, string>, to: string) {
	if (done.ok) return redirect(to)
	return data({ about, refusal: done.refusal }, done.refusal === 'try-later' ? 503 : 422)
}

async function publish(who: Person, slug: string, form: FormData) {
	const { id: surveyId } = (await findSurvey(db.read, slug)) ?? notFound()
	const now = new Date()
	const mayAsk = answersFirst({ isOn: !env.asksWhileOverdue, now })
	return publishSurvey(db, { who, surveyId, seen: String(form.get('seen') ?? ''), mayAsk, now })
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
	const here = useLoaderData<typeof loader>()
	const { language, title, questions, draft, isKept, missing, clips, mayEdit, next } = here
	const { desk, mayPublish, isPublished } = here
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('surveys')
	return (
		<>
			<p>
				<Link to="/team/surveys">{t('team.title')}</Link>
			</p>
			<h1>{title}</h1>
			{refused && refused.about !== 'clip' ? (
				<p className="error-summary" role="alert">
					{t(`${refused.about}.refused.${refused.refusal}`)}
				</p>
			) : null}
			<PublishWords {...{ ...next, language, desk, mayPublish, isPublished }} />
			<p>{t('team-words.lead')}</p>
			<MissingWordsTable missing={missing} />
			<h2 id="pictures">{t('team-words.pictures')}</h2>
			{isKept ? (
				<p className="note" role="status">
					{t('team-picture.kept')}
				</p>
			) : null}
			{mayEdit ? <PicturesFor picturesFor={draft.picturesFor} /> : null}
			<PicturedQuestions questions={draft.questions} language={language} mayEdit={mayEdit} />
			<h2>{t('clip.title')}</h2>
			<p>{t('clip.lead')}</p>
			<ClipEditor
				{...{ questions, clips, language, mayEdit }}
				refusal={refused?.about === 'clip' ? refused.refusal : undefined}
			/>
		</>
	)
}
