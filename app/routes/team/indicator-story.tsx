import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerStory } from '#app/indicators/answer-story.server.ts'
import { briefOf } from '#app/indicators/brief.ts'
import { Stopped } from '#app/indicators/Field.tsx'
import { findIndicator } from '#app/indicators/indicator.store.server.ts'
import { IdeaForms, StoryForm, StoryLanguage } from '#app/indicators/StoryForms.tsx'
import { deedOfSide, storySides } from '#app/indicators/story.ts'
import { storyDesk } from '#app/indicators/story-desk.server.ts'
import { TeamIndicatorHead } from '#app/indicators/TeamIndicatorHead.tsx'
import { typedIn } from '#app/indicators/typed.ts'
import { isLanguage } from '#app/languages/language.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** The story behind an indicator, and ideas: each side writes its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'action.read')
	const indicator = (await findIndicator(db.read, params.id ?? '')) ?? notFound()
	const brief = briefOf(indicator, who.language)
	const { searchParams } = new URL(request.url)
	const asked = searchParams.get('in') ?? undefined
	const writtenIn = isLanguage(asked) ? asked : who.language
	return {
		...{ brief, language: who.language, writtenIn },
		...(await storyDesk(db.read, { who, indicatorId: indicator.id, writtenIn })),
		title: `${brief.plain?.words ?? brief.name} · 12 Wishes`,
		mayWrite: {
			officers: may(who, deedOfSide.officers),
			'young-people': may(who, deedOfSide['young-people']),
		},
		isSaved: searchParams.has('saved'),
	}
}

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'action.read')
	const typed = typedIn(await request.formData())
	const indicatorId = params.id ?? ''
	const answer = await orTryLater(answerStory(db, { who, indicatorId, typed, now: new Date() }))
	if (!answer.ok)
		return data({ typed, refusal: answer.refusal }, answer.refusal === 'not-allowed' ? 403 : 409)
	const written = isLanguage(typed.language) ? `&in=${typed.language}` : ''
	return redirect(`/team/indicators/${indicatorId}/story?saved${written}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function IndicatorStoryPage() {
	const { brief, language, writtenIn, stories, ideas, ballots, mayWrite, isSaved } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('indicators')
	const typed = answer?.typed
	return (
		<>
			<Stopped refusal={answer?.refusal} />
			<TeamIndicatorHead {...{ language, brief }} />
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			<p>{t('team.story-what')}</p>
			<StoryLanguage key={writtenIn} writtenIn={writtenIn} />
			<div className="two-stories">
				{storySides.map(side => (
					<StoryForm
						key={`${side} ${writtenIn} ${JSON.stringify([stories[side], typed])}`}
						{...{ side, writtenIn }}
						story={stories[side]}
						typed={typed?.side === side ? typed : undefined}
						mayWrite={mayWrite[side]}
					/>
				))}
			</div>
			<IdeaForms
				key={JSON.stringify([ideas, typed])}
				{...{ ideas, ballots }}
				typed={typed?.intent === 'idea' ? typed : undefined}
				mayAdd={mayWrite.officers || mayWrite['young-people']}
			/>
		</>
	)
}
