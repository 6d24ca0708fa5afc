import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { momentOf } from '#app/ballots/ballot.ts'
import { schoolNames } from '#app/ballots/record.store.server.ts'
import { manifestHash } from '#app/ballots/record-hash.server.ts'
import { CountAgain } from '#app/ballots/record-page/CountAgain.tsx'
import { partNames } from '#app/ballots/record-page/part-names.ts'
import { ReceiptFinder } from '#app/ballots/record-page/ReceiptFinder.tsx'
import { RecordFacts } from '#app/ballots/record-page/RecordFacts.tsx'
import { RecordScript } from '#app/ballots/record-page/RecordScript.tsx'
import { RecordToCome } from '#app/ballots/record-page/RecordToCome.tsx'
import { lookForPictures, lookForReceipt } from '#app/ballots/record-page/receipt-typed.ts'
import { keptRecord } from '#app/ballots/record-page/record-kept.server.ts'
import { TakeAway } from '#app/ballots/record-page/TakeAway.tsx'
import { WhatARecordIs } from '#app/ballots/record-page/WhatARecordIs.tsx'
import { variantIn, wordsIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords, Words } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'

export async function loader({ request, params: { lang, slug = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const { paper, manifest, isSample } = ballot
	const reader = { language, variant: variantIn(request) }
	const kept = await keptRecord(db.read, ballot)
	const { t } = interfaceWords(language)
	return {
		...{ language, slug, isSample },
		variant: reader.variant,
		title: t('ballots:record.page-title', { title: plainWords(paper.title, reader) }),
		...{ ballotTitle: paper.title, about: paper.about },
		moment: momentOf(ballot, new Date()),
		manifestHash: manifestHash(manifest),
		names: partNames(paper, reader),
		schools: await schoolNames(db.read, ballot.id),
		shown: kept?.shown ?? null,
		example: isSample && kept ? [...kept.codes][0] : undefined,
	}
}

/** Looks for a receipt where no script could. It comes in the body, never in an address, and is not kept (W-22). */
export async function action({ request, params: { lang, slug = '' } }: ActionFunctionArgs) {
	if (!isLanguage(lang)) notFound()
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const kept = (await keptRecord(db.read, ballot)) ?? notFound()
	const sent = new URLSearchParams(await request.text())
	const typed = (sent.get('receipt') ?? '').slice(0, 200)
	const chosen = sent.getAll('picture').slice(0, 4)
	const answer = sent.has('picture') ? lookForPictures(chosen, kept.codes) : lookForReceipt(typed, kept.codes)
	return data({ typed, chosen, answer }, statusOf[answer])
}

const statusOf = {
	...{ found: 200, 'found-pictures': 200 },
	...{ 'not-found': 404, 'not-found-pictures': 404 },
	...{ unreadable: 422, unchosen: 422 },
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** The public record of a ballot: is my vote in it, what is in it, and how anybody counts again. */
export default function RecordPage() {
	const { language, variant, slug, isSample, ballotTitle, about, names, shown, ...loaded } =
		useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const files = `/data/ballots/${slug}`
	return (
		<Page language={language}>
			<p>
				<Link to={`/${language}/ballots/${slug}${wordsIn(variant)}`}>
					<Words wording={ballotTitle} reader={{ language, variant }} />
				</Link>{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<h1>{t('record.title')}</h1>
			<p className="lead" data-read-aloud>
				{about ? (
					<Words wording={about} reader={{ language, variant }} />
				) : (
					t(isSample ? 'record.sample' : 'record.lead')
				)}
			</p>
			{shown ? (
				<>
					<ReceiptFinder
						action={`/${language}/ballots/${slug}/record`}
						receipts={`${files}/receipts.txt`}
						typed={sent?.typed ?? ''}
						chosen={sent?.chosen ?? []}
						language={language}
						answer={sent?.answer}
						example={loaded.example}
					/>
					<CountAgain record={`${files}/record.json`} language={language} names={names} />
					<WhatARecordIs />
					<TakeAway data={files} names={names} shown={shown} />
					<RecordFacts shown={shown} schools={loaded.schools} language={language} />
					<RecordScript />
				</>
			) : (
				<>
					<RecordToCome moment={loaded.moment} slug={slug} manifestHash={loaded.manifestHash} />
					<WhatARecordIs />
				</>
			)}
		</Page>
	)
}
