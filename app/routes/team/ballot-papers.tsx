import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { CoverSheet, PaperSheet } from '#app/ballots/schools/PaperSheets.tsx'
import { packToPrint } from '#app/ballots/schools/print-pack.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** A pack of ballot papers to print: a cover for the two tellers, then the papers, each with its number on a strip. */
export async function loader({ request, params: { slug = '', school = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'paper.key')
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const asked = new URL(request.url).searchParams
	const pack = asked.get('pack') ?? '1'
	const language = asked.get('in') ?? who.language
	const printed = (await packToPrint(db.read, ballot, { school, pack, language })) ?? notFound()
	return {
		...printed,
		back: `/team/ballots/${slug}/schools/${school}`,
		pageTitle: interfaceWords(who.language).t('ballots:paper.page-title', { name: printed.name }),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle }]

export default function BallotPapersPage() {
	const { language, direction, name, title, parts, words, cover, papers, back } =
		useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	return (
		<>
			<div className="no-print stack">
				<p>
					<Link to={back}>{t('schools.back-to-school')}</Link>
				</p>
				<h1>{t('paper.title', { name })}</h1>
				<p>{t('paper.lead', { papers: papers.length })}</p>
				<p>
					<button className="button" type="button" onClick={() => print()}>
						{t('paper.print')}
					</button>
				</p>
			</div>
			<div className="ballot-sheets" lang={language} dir={direction}>
				<CoverSheet {...cover} />
				{papers.map(({ number, stub, order }) => (
					<PaperSheet key={number} {...{ title, parts, words, stub, order }} />
				))}
			</div>
		</>
	)
}
