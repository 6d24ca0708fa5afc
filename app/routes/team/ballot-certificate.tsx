import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { CertificateNumbers, CertificateSignatures } from '#app/ballots/schools/Certificate.tsx'
import { certificateOf } from '#app/ballots/schools/show-certificate.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** What a school counted, on one page to print, to sign by hand and to keep. */
export async function loader({ request, params: { slug = '', school = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const certificate = (await certificateOf(db.read, ballot, { school, now: new Date() })) ?? notFound()
	return {
		...certificate,
		language: who.language,
		ballotTitle: plainWords(ballot.paper.title, { language: who.language }),
		back: `/team/ballots/${slug}/schools/${school}`,
		title: interfaceWords(who.language).t('ballots:schools.cert.page-title', { name: certificate.name }),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotCertificatePage() {
	const page = useLoaderData<typeof loader>()
	const { slips, papers, slipsLeft } = page
	const { t } = useTranslation('ballots')
	return (
		<>
			<p className="no-print">
				<Link to={page.back}>{t('schools.back-to-school')}</Link>
			</p>
			<article className="certificate stack">
				<h1>
					<bdi>{page.name}</bdi>
				</h1>
				<p>
					<b>
						<bdi>{page.ballotTitle}</bdi>
					</b>
				</p>
				<p>
					<span className="status" data-standing={page.standing}>
						{t(`schools.standing.${page.standing}`)}
					</span>{' '}
					{t('schools.on-roll', { count: page.roll })}
				</p>
				<p>{t('schools.cert.lead')}</p>
				<div className="cert-numbers">
					<CertificateNumbers
						caption={t('schools.cert.slips')}
						numbers={[
							['issued', slips.issued],
							['used', slips.used],
							['void', slips.void],
							['not-used', slips.unused],
							...(page.hasPaper ? [['slips-left', slipsLeft] satisfies [string, number | null]] : []),
						]}
					/>
					{page.hasPaper ? (
						<CertificateNumbers caption={t('schools.cert.papers')} numbers={Object.entries(papers)} />
					) : null}
				</div>
				{page.hasPaper ? <CertificateSignatures {...page} /> : <p>{t('schools.cert.all-screens')}</p>}
				<h2>{t('schools.cert.fingerprints')}</h2>
				<dl className="cert-hashes">
					<dt>{t('schools.cert.manifest')}</dt>
					<dd dir="ltr">{page.h0}</dd>
					<dt>{t('schools.cert.record')}</dt>
					{page.recordHash ? (
						<dd dir="ltr">{page.recordHash}</dd>
					) : (
						<dd>{t('schools.cert.not-published')}</dd>
					)}
				</dl>
				<p className="cert-lines">
					<span>{t('schools.cert.by-hand')}</span>
					<span>{t('schools.cert.by-hand')}</span>
				</p>
			</article>
			<p className="no-print">
				<button className="button" type="button" onClick={() => print()}>
					{t('paper.print')}
				</button>
			</p>
		</>
	)
}
