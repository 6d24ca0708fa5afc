import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BallotMoment, NoBallot } from '#app/ballots/cast/BallotMoment.tsx'
import { ballotHere } from '#app/ballots/cast/ballot-here.server.ts'
import { endOrder } from '#app/ballots/cast/order.server.ts'
import { SlipField } from '#app/ballots/cast/SlipField.tsx'
import kioskUrl from '#app/ballots/kiosk/kiosk.client-entry.ts?worker&url'
import { dayOf } from '#app/base/moment.ts'
import { variantIn, wordsIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { Words } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'

/** Its own script empties the field; it wears what ballots wear. */
export const handle = { ownScript: true, wears: 'ballot' }

/** The start screen of a polling station: a teller types or scans a slip, and the ballot opens in a tab of its own. */
export async function loader({ request, params: { lang, slug = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const variant = variantIn(request)
	const here = await ballotHere(slug, new Date())
	const title = interfaceWords(language).t('ballots:kiosk.title')
	if (!here) return data({ language, variant, title, station: null }, 404)
	const { ballot, moment } = here
	const day = dayOf(new Date(moment === 'soon' ? ballot.manifest.opens : ballot.manifest.closes))
	const station = { slug, moment, day, name: ballot.paper.title }
	// Whoever comes next sees the options in an order of their own (B-11).
	return data({ language, variant, title, station }, { headers: { 'Set-Cookie': await endOrder() } })
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function KioskPage() {
	const { language, variant, station } = useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	const reader = { language, variant }
	return (
		<Page language={language} width="narrow">
			{station === null ? <NoBallot reader={reader} /> : null}
			{station && station.moment !== 'open' ? (
				<BallotMoment reader={reader} title={station.name} moment={station.moment} day={station.day} />
			) : null}
			{station?.moment === 'open' ? (
				<>
					<p className="hint">
						<Words wording={station.name} reader={reader} />
					</p>
					<h1>{t('kiosk.title')}</h1>
					<ol>
						{(['slip', 'hand-over', 'by-itself'] as const).map(step => (
							<li key={step}>{t(`kiosk.how.${step}`)}</li>
						))}
					</ol>
					<form
						className="survey stack"
						method="post"
						action={`/${language}/ballots/${station.slug}${wordsIn(variant)}`}
						target="voter"
						rel="opener"
						autoComplete="off"
						data-kiosk
					>
						<SlipField typed="" />
						<p className="buttons">
							<button className="button" type="submit">
								{t('kiosk.start')}
							</button>
						</p>
					</form>
				</>
			) : null}
			<script type="module" async src={kioskUrl} />
		</Page>
	)
}
