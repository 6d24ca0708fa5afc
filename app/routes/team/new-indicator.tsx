import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { refuse } from '#app/base/result.ts'
import { Choice, Field, Stopped } from '#app/indicators/Field.tsx'
import { units } from '#app/indicators/figure.ts'
import { directions } from '#app/indicators/indicator.ts'
import { makeIndicator } from '#app/indicators/own/make-indicator.server.ts'
import { readOwn, wishNumbersIn } from '#app/indicators/own/own.ts'
import { WishTicks } from '#app/indicators/own/WishTicks.tsx'
import { typedIn } from '#app/indicators/typed.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'

/** An indicator that no plan has, made by an officer. */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'indicator.make')
	const { t } = interfaceWords(who.language)
	const wishes = (await allWishes(db.read)).map(({ number }) => number)
	return { wishes, title: `${t('indicators:team.make')} · ${t('ui:site-name')}` }
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'indicator.make')
	const form = await request.formData()
	const typed = typedIn(form)
	const chosen = wishNumbersIn(form)
	const read = readOwn(typed)
	const answer = read.ok
		? await orTryLater(makeIndicator(db, { who, own: read.value, wishes: chosen, now: new Date() }))
		: refuse({ faults: { ...read.refusal, ...(chosen.length === 0 ? { wishes: 'no-wish' } : {}) } })
	if (answer.ok) return redirect(`/team/indicators/${answer.value}?made`)
	const { refusal } = answer
	return typeof refusal === 'string'
		? data({ typed, chosen, refusal, faults: undefined }, 409)
		: data({ typed, chosen, refusal: undefined, faults: refusal.faults }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NewIndicatorPage() {
	const { wishes } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('indicators')
	const { typed = {}, faults = {}, chosen = [], refusal } = answer ?? {}
	const field = (name: string) => ({ name, typed, faults })
	return (
		<>
			<Stopped refusal={refusal} faults={answer?.faults} typed={typed} />
			<p>
				<Link to="/team/indicators">{t('team.title')}</Link>
			</p>
			<h1>{t('team.make')}</h1>
			<p>{t('team.make-what')}</p>
			<Form method="post" className="card stack" noValidate>
				<Field {...field('name')} label={t('team.own-name')} writtenIn="en" maxLength={300} />
				<Field
					{...field('definition')}
					label={t('team.definition')}
					hint={t('team.own-definition-hint')}
					lines={3}
					writtenIn="en"
					maxLength={1000}
				/>
				<Field {...field('source')} label={t('team.source')} />
				<Field {...field('sourceUrl')} label={t('team.source-url')} isPlain />
				<Choice
					{...field('unit')}
					label={t('team.unit')}
					none={t('team.choose')}
					options={units.map(unit => [unit, t(`team.units.${unit}`)] as const)}
				/>
				<Choice
					{...field('direction')}
					label={t('team.direction')}
					none={t('team.choose')}
					options={directions.map(direction => [direction, t(`direction.${direction}`)] as const)}
				/>
				<WishTicks {...{ wishes, chosen, fault: faults.wishes }} />
				<button className="button" type="submit">
					{t('team.make-button')}
				</button>
			</Form>
		</>
	)
}
