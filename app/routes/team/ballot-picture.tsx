import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { choosePicture } from '#app/ballots/set-up/choose-picture.server.ts'
import { FaultSummary } from '#app/ballots/set-up/Field.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { PicturePicker } from '#app/surveys/PicturePicker.tsx'
import { allPictures, type PictureId } from '#app/surveys/picture.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** The library of pictures, to choose one for something that may be chosen. */
export async function loader({ request, params: { slug = '', part: partId = '' } }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'ballot.edit')
	const { searchParams } = new URL(request.url)
	const { paper } = (await findDraft(db.read, slug)) ?? notFound()
	const part = paper.parts.find(({ id }) => id === partId) ?? notFound()
	const place = searchParams.get('place') ?? ''
	const option = part.options.find(({ id }) => id === place) ?? notFound()
	const words = plainWords(option.name, { language })
	return {
		...{ place, partId, slug, chosen: option.picture },
		title: interfaceWords(language).t('surveys:team-picture.title', { words }),
		question: plainWords(part.wording, { language }),
		search: searchParams.get('search')?.slice(0, 100) ?? '',
		pictures: libraryIn(language),
	}
}

/** Every picture by its name in the officer's language; it is found by its English name, too. */
function libraryIn(language: Language) {
	const nameIn = (one: Language, id: PictureId) => interfaceWords(one).t(`pictures:${id}`)
	return allPictures.map(id => ({ id, names: [nameIn(language, id), nameIn(sourceLanguage, id)] }))
}

export async function action({ request, params: { slug = '', part = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.edit')
	const form = await request.formData()
	const option = String(form.get('place') ?? '')
	const picture = String(form.get('picture') ?? '')
	const kept = await orTryLater(choosePicture(db, { who, slug, part, option, picture, now: new Date() }))
	if (!kept.ok) return data({ refusal: kept.refusal }, kept.refusal === 'try-later' ? 503 : 422)
	return redirect(`/team/ballots/${slug}/paper/${part}?saved#option-${option}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function BallotPicturePage() {
	const { slug, partId, place, question, title, chosen, search, pictures } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('surveys')
	return (
		<>
			<FaultSummary refusal={refused?.refusal} />
			<p>
				<Link to={`/team/ballots/${slug}/paper/${partId}`}>
					<bdi>{question}</bdi>
				</Link>
			</p>
			<h1>{title}</h1>
			<p className="hint">{t('team-picture.lead')}</p>
			<PicturePicker key={place} {...{ place, pictures, chosen, search }} />
		</>
	)
}
