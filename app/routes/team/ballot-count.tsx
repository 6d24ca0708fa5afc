import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BoxSteps } from '#app/ballots/box/BoxSteps.tsx'
import { boxShown } from '#app/ballots/box/box-shown.server.ts'
import { BoxStep } from '#app/ballots/box/box-step.ts'
import { StepRefused } from '#app/ballots/box/StepRefused.tsx'
import { takeStep } from '#app/ballots/box/take-step.server.ts'
import { findBallotLife } from '#app/ballots/box-life.store.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { commit, db } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'

/** From the fixing of a ballot to its record, with who must be there at each step. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const life = (await findBallotLife(db.read, slug)) ?? notFound()
	const { language } = who
	const { t } = interfaceWords(language)
	return {
		...{ language, slug, state: life.state, isSample: life.isSample },
		name: life.paper?.title ?? { en: slug },
		title: `${t('ballots:box.title')} · ${t('ui:site-name')}`,
		box: await boxShown(db.read, life, new Date()),
		mayStep: may(who, 'ballot.open-box'),
	}
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.open-box')
	const now = new Date()
	const asked = BoxStep.safeParse(Object.fromEntries(await request.formData()))
	if (!asked.success) return data({ refusal: 'ballot.not-now' as const, at: now.getTime() }, 422)
	const taken = await orTryLater(takeStep(db, { asked: asked.data, who, slug, now, commit }))
	if (taken.ok) return redirect(`/team/ballots/${slug}/count`)
	return data({ refusal: taken.refusal, at: now.getTime() }, taken.refusal === 'try-later' ? 503 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotCountPage() {
	const { language, slug, state, isSample, name, box, mayStep } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	// What was typed is not shown again: after each answer the forms are new ones.
	return (
		<>
			{refused ? <StepRefused refusal={refused.refusal} /> : null}
			<p>
				<Link to={`/team/ballots/${slug}`}>
					<Words wording={name} reader={{ language }} />
				</Link>
			</p>
			<h1>
				{t('box.title')} {isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h1>
			<p>{t('box.lead')}</p>
			<BoxSteps key={`${state} ${refused?.at}`} {...{ box, slug, state, language, mayStep }} />
		</>
	)
}
