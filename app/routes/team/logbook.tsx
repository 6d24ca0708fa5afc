import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { ChainVerdict } from '#app/people/ChainVerdict.tsx'
import { LogbookLines } from '#app/people/LogbookLines.tsx'
import { allLines, allThings, type LogbookFilter } from '#app/people/logbook.store.server.ts'
import { detailIn, type SealedLine } from '#app/people/logbook.ts'
import { allPeople } from '#app/people/person.store.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { verifyLogbook } from '#app/people/verify-logbook.server.ts'
import { db } from '#app/platform/running.server.ts'

const linesOnPage = 50

const someId = z
	.string()
	.max(64)
	.transform(id => id || undefined)
	.optional()
	.catch(undefined)
const Filter = z.object({
	personId: someId,
	thing: someId,
	thingId: someId,
	before: z.coerce.number().int().positive().optional().catch(undefined),
})

export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'logbook.read')
	const filter = Filter.parse(Object.fromEntries(new URL(request.url).searchParams))
	const lines = await allLines(db.read, filter, linesOnPage + 1)
	const people = await allPeople(db.read)
	return {
		title: interfaceWords(who.language).t('people:logbook.page-title'),
		verdict: await verifyLogbook(db.read),
		lines: lines.slice(0, linesOnPage).map(shown),
		older: lines.length > linesOnPage ? olderThan(filter, lines[linesOnPage - 1]?.number) : null,
		people: people.map(({ id, name }) => ({ id, name })),
		things: await allThings(db.read),
		filter,
	}
}

function shown({ hash, detail, ...line }: SealedLine & { who: string | null; whom: string | null }) {
	const { number, at, personId, who, deed, thing, thingId, whom } = line
	const details = Object.entries(detailIn(detail) ?? {}).map(([name, said]): [string, string] => [
		name,
		String(said),
	])
	return { number, at, personId, who, deed, thing, thingId, whom, detail: details, seal: hash.slice(0, 12) }
}

function olderThan(filter: LogbookFilter, number: number | undefined): string {
	const kept = Object.entries({ ...filter, before: number }).filter(([, value]) => value !== undefined)
	return `?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function LogbookPage() {
	const { verdict, lines, older, people, things, filter } = useLoaderData<typeof loader>()
	const { t } = useTranslation('people')
	return (
		<>
			<h1>{t('logbook.title')}</h1>
			<ChainVerdict verdict={verdict} />
			<Form method="get" className="logbook-filter" key={JSON.stringify(filter)}>
				<p className="field">
					<label htmlFor="personId">{t('logbook.by-whom')}</label>
					<select id="personId" name="personId" defaultValue={filter.personId ?? ''}>
						<option value="">{t('logbook.anybody')}</option>
						{people.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</select>
				</p>
				<p className="field">
					<label htmlFor="thing">{t('logbook.about')}</label>
					<select id="thing" name="thing" defaultValue={filter.thing ?? ''}>
						<option value="">{t('logbook.anything')}</option>
						{things.map(thing => (
							<option key={thing} value={thing}>
								{t(`logbook.thing.${thing}`, { defaultValue: thing })}
							</option>
						))}
					</select>
				</p>
				<p className="buttons">
					<button className="button small" type="submit">
						{t('logbook.look')}
					</button>
					<Link className="button quiet small" to="/team/logbook">
						{t('logbook.all')}
					</Link>
				</p>
			</Form>
			{lines.length > 0 ? <LogbookLines lines={lines} /> : <p>{t('logbook.nothing')}</p>}
			{older ? (
				<p>
					<Link to={older}>{t('logbook.older')}</Link>
				</p>
			) : null}
		</>
	)
}
