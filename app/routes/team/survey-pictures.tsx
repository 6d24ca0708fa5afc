import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { choosePicture } from '#app/surveys/change-pictures.server.ts'
import { PicturePicker } from '#app/surveys/PicturePicker.tsx'
import { allPictures, isPicture, type PictureId } from '#app/surveys/picture.ts'
import { findDraft, findSurvey } from '#app/surveys/survey.store.server.ts'
import { pictureAddress, pictureAt } from '#app/surveys/survey-pictures.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** The library of pictures, to choose one for a question or a choice. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'survey.edit')
	const { searchParams } = new URL(request.url)
	const survey = (await findSurvey(db.read, slug)) ?? notFound()
	const draft = (await findDraft(db.read, survey.id)) ?? notFound()
	const place = pictureAt(draft, searchParams.get('place') ?? '') ?? notFound()
	const { picture, wording } = place.choice ?? place.question
	const words = plainWords(wording, { language })
	return {
		language,
		slug,
		place: pictureAddress(place),
		question: place.choice ? plainWords(place.question.wording, { language }) : null,
		title: interfaceWords(language).t('surveys:team-picture.title', { words }),
		chosen: isPicture(picture) ? picture : undefined,
		search: searchParams.get('search')?.slice(0, 100) ?? '',
		pictures: libraryIn(language),
	}
}

/** Every picture by its name in the officer's language; it is found by its English name, too. */
function libraryIn(language: Language) {
	const nameIn = (one: Language, id: PictureId) => interfaceWords(one).t(`pictures:${id}`)
	return allPictures.map(id => ({ id, names: [nameIn(language, id), nameIn(sourceLanguage, id)] }))
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'survey.edit')
	const form = await request.formData()
	const place = String(form.get('place') ?? '')
	const picture = String(form.get('picture') ?? '')
	const kept = await orTryLater(choosePicture(db, { who, slug, place, picture, now: new Date() }))
	if (!kept.ok) return data({ refusal: kept.refusal }, kept.refusal === 'try-later' ? 503 : 422)
	return redirect(`/team/surveys/${slug}/words?kept#picture-${place.replace('/', '-')}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function SurveyPicturesPage() {
	const { slug, place, question, title, chosen, search, pictures } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('surveys')
	return (
		<>
			<p>
				<Link to={`/team/surveys/${slug}/words`}>{t('team-words.link')}</Link>
			</p>
			{question ? <p className="eyebrow">{question}</p> : null}
			<h1>{title}</h1>
			{refused ? (
				<p className="error-summary" role="alert">
					{t(`team-picture.refused.${refused.refusal}`)}
				</p>
			) : null}
			<p className="hint">{t('team-picture.lead')}</p>
			<PicturePicker key={place} {...{ place, pictures, chosen, search }} />
		</>
	)
}
