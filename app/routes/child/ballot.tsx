import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClockBadge } from '#app/actions/clock/ClockBadge.tsx'
import { clockHere } from '#app/actions/clock/clock-here.server.ts'
import type { Ballot, BallotMoment as Moment } from '#app/ballots/ballot.ts'
import { AuditAlarm } from '#app/ballots/box/AuditAlarm.tsx'
import { findAudit } from '#app/ballots/box-life.store.server.ts'
import { BallotForm } from '#app/ballots/cast/BallotForm.tsx'
import { BallotMoment, NoBallot } from '#app/ballots/cast/BallotMoment.tsx'
import { BallotScript } from '#app/ballots/cast/BallotScript.tsx'
import { ballotHere } from '#app/ballots/cast/ballot-here.server.ts'
import { orderOf } from '#app/ballots/cast/order.server.ts'
import { paperShown } from '#app/ballots/cast/paper-here.server.ts'
import { emptyPaper, showCastingAgain } from '#app/ballots/cast/receive-casting.server.ts'
import { sampleSlip } from '#app/ballots/cast/sample-slip.server.ts'
import { StationScript } from '#app/ballots/kiosk/StationScript.tsx'
import { hasManifestos } from '#app/ballots/manifestos/answers.ts'
import { ToManifestos } from '#app/ballots/manifestos/ToManifestos.tsx'
import { BeingCounted } from '#app/ballots/told/BeingCounted.tsx'
import { CountedBallot } from '#app/ballots/told/CountedBallot.tsx'
import { countedBallot } from '#app/ballots/told/counted-ballot.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import type { Variant } from '#app/languages/variant.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { presentTurnout } from '#app/results/present-turnout.server.ts'
import { Turnout } from '#app/results/Turnout.tsx'
import { plainWords } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'
import { WrittenOnBallot } from '#app/voices/WrittenOnBallot.tsx'
import { writtenShown } from '#app/voices/written.store.server.ts'

/** Its own script reads aloud, and it wears its own style. */
export const handle = { ownScript: true, wears: 'ballot' }

/** Where the ballot is at this moment: its whole paper while it is open, with the options in this child’s order. */
export async function loader({ request, params: { lang, slug = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const variant = variantIn(request)
	const here = await ballotHere(slug, new Date())
	if (!here) {
		const title = interfaceWords(language).t('ballots:refused.unknown.title')
		return data({ language, variant, title, page: { moment: 'unknown' as const } }, 404)
	}
	const { ballot, moment } = here
	const title = plainWords(ballot.paper.title, { language, variant })
	const clock = await clockHere('ballot', ballot.id, { now: new Date(), isAsking: moment === 'open' })
	const said = { language, variant, title, clock, sheetOf: hasManifestos(ballot.paper) ? slug : null }
	if (moment !== 'open') return data({ ...said, ...(await notOpen(ballot, { moment, variant })) })
	const slip = (await sampleSlip(db.read, { secret, ballot })) ?? ''
	const { order, setCookie } = await orderOf(request)
	const shown = { ...paperShown(here, emptyPaper(here, order)), isFresh: true }
	const page = { moment, shown: { ...shown, filled: { ...shown.filled, slip } } }
	return data({ ...said, page }, setCookie ? { headers: { 'Set-Cookie': setCookie } } : undefined)
}

/** A ballot that takes no votes now: its day, and once it was counted what is told of it, in its own clothes. */
async function notOpen(
	{ id, slug, paper, manifest, isSample }: Ballot,
	{ moment, variant }: { moment: Exclude<Moment, 'open'>; variant: Variant | undefined },
) {
	const day = dayOf(new Date(manifest[moment === 'soon' ? 'opens' : 'closes']))
	const told = moment === 'counted' ? await toldOf({ id, paper }, variant) : null
	const changed = (await findAudit(db.read, id))?.changed ?? 0
	const { title, about } = paper
	const page = { moment, title, about, day, slug, told, changed, isSample }
	return { page, wears: moment === 'soon' ? undefined : ('told' as const) }
}

/** What is told of a ballot that was counted, and how many voted. */
async function toldOf({ id, paper }: Pick<Ballot, 'id' | 'paper'>, variant: Variant | undefined) {
	const parts = await countedBallot(db.read, { id, paper }, variant)
	const { written = [] } = paper
	const shown = await writtenShown(
		db.read,
		id,
		written.map(part => part.id),
	)
	const turnout = await presentTurnout(db.read, { id, isOver: true })
	return { parts: parts ?? [], turnout, written: { parts: written, shown } }
}

/** The form sent to this page itself asks for other words: it comes back with every choice, and nothing is stored. */
export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const again = await showCastingAgain({ slug, body: await request.text(), now: new Date() })
	return again && { shown: paperShown(again.here, again.filled) }
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function BallotPage() {
	const { language, variant, page, ...loaded } = useLoaderData<typeof loader>()
	const clock = 'clock' in loaded ? loaded.clock : null
	const sheetOf = 'sheetOf' in loaded ? loaded.sheetOf : null
	const again = useActionData<typeof action>()
	const reader = { language, variant }
	return (
		<Page
			language={language}
			width={page.moment === 'counted' ? 'wide' : 'narrow'}
			ownLanguages={page.moment === 'open'}
		>
			{page.moment === 'unknown' ? <NoBallot reader={reader} /> : null}
			{page.moment === 'open' ? <BallotForm reader={reader} shown={again?.shown ?? page.shown} /> : null}
			{page.moment === 'soon' || page.moment === 'counting' || page.moment === 'counted' ? (
				<BallotMoment
					reader={reader}
					title={page.title}
					about={page.about}
					moment={page.moment}
					day={page.day}
					isSample={page.isSample}
				>
					{page.changed > 0 ? (
						<AuditAlarm count={page.changed} />
					) : page.moment === 'counting' ? (
						<BeingCounted />
					) : null}
					{page.told ? (
						<CountedBallot reader={reader} slug={page.slug} parts={page.told.parts}>
							<WrittenOnBallot {...page.told.written} reader={reader} />
							<Turnout turnout={page.told.turnout} />
						</CountedBallot>
					) : null}
				</BallotMoment>
			) : null}
			{sheetOf ? <ToManifestos slug={sheetOf} reader={reader} /> : null}
			{clock ? <ClockBadge clock={clock} {...reader} /> : null}
			<BallotScript />
			<StationScript />
		</Page>
	)
}
