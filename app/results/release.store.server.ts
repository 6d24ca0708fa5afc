import { z } from 'zod'
import { remembered } from '#app/base/remembered.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { SurveyDocument } from '#app/surveys/survey.ts'
import { PresentedTable } from './presented-table.ts'
import { type ProtectedTable, ReleaseLedger } from './protected-table.ts'
import type { Release, ReleasedSurvey } from './release.ts'

const Tables = z.array(PresentedTable)

const columns = { id: true, surveyId: true, editionId: true, releasedAt: true, tables: true } as const
const newest = [{ releasedAt: 'desc' }, { id: 'asc' }] as const
const tie = { questionId: true, choiceId: true, wishId: true, outcomeKey: true } as const

/** What was released last of a survey, or null. */
export async function findRelease(db: Reader, surveyId: string): Promise<Release | null> {
	const row = await db.resultRelease.findFirst({
		where: { surveyId },
		orderBy: [...newest],
		select: columns,
	})
	return row && releaseFrom(row)
}

export async function findReleaseById(db: Reader, id: string): Promise<Release | null> {
	const row = await db.resultRelease.findUnique({ where: { id }, select: columns })
	return row && releaseFrom(row)
}

/**
 * What was released last of the survey with this slug, with its words and ties; null when nothing was.
 *
 * @param releaseId an earlier release instead: news of a promise names the numbers it was written on.
 */
export async function findReleasedSurvey(
	db: Reader,
	slug: string,
	releaseId?: string,
): Promise<ReleasedSurvey | null> {
	const [found] = await releasedSurveys(db, { slug }, { id: releaseId })
	return found ?? null
}

/** The newest release of every survey, newest first, with its words and ties. */
export async function allReleases(db: Reader): Promise<ReleasedSurvey[]> {
	return await releasedSurveys(db, {})
}

/** What was released last of every survey before a moment, newest first. */
export async function allReleasesBefore(db: Reader, moment: Date): Promise<ReleasedSurvey[]> {
	return await releasedSurveys(db, {}, { releasedAt: { lt: moment } })
}

/** What a survey's next release is measured by: the tables and ledger of its last, whichever edition that was of. */
export async function findLastShown(
	db: Reader,
	surveyId: string,
): Promise<{ ledger: ReleaseLedger; tables: PresentedTable[] } | null> {
	const row = await db.resultRelease.findFirst({
		where: { surveyId },
		orderBy: [...newest],
		select: { tables: true, ledger: true },
	})
	return row && { ledger: ReleaseLedger.fromColumn(row.ledger), tables: tablesFrom(row.tables) }
}

/** Freezes tables as they may be shown. Takes nothing but what came through the door. */
export async function keepRelease(
	tx: Writer,
	release: Omit<Release, 'tables'> & {
		releasedById: string | null
		tables: ProtectedTable[]
		ledger: ReleaseLedger
	},
): Promise<void> {
	await tx.resultRelease.create({
		data: { ...release, tables: JSON.stringify(release.tables), ledger: release.ledger.toColumn() },
	})
}

/** The editions whose results are out: what was said in words in others waits for them (S-05). */
export async function allReleasedEditionIds(db: Reader): Promise<string[]> {
	const rows = await db.edition.findMany({
		where: { survey: { releases: { some: {} } } },
		select: { id: true },
	})
	return rows.map(({ id }) => id)
}

async function releasedSurveys(
	db: Reader,
	where: { slug?: string },
	release: { id?: string; releasedAt?: { lt: Date } } = {},
): Promise<ReleasedSurvey[]> {
	const rows = await db.survey.findMany({
		where: { ...where, releases: { some: {} } },
		select: {
			slug: true,
			service: true,
			isSample: true,
			ties: { select: tie, orderBy: { id: 'asc' } },
			releases: { where: release, orderBy: [...newest], take: 1, select: columns },
			editions: { select: { id: true, number: true, document: true } },
		},
	})
	return rows
		.flatMap(({ ties, releases, editions, ...survey }) => {
			const [row] = releases
			const edition = editions.find(({ id }) => id === row?.editionId)
			if (!row || !edition) return []
			const document = documentFrom(edition.document)
			const editionIds = editions.map(({ id }) => id)
			return [{ release: releaseFrom(row), survey, document, editionIds, edition: edition.number, ties }]
		})
		.sort((a, b) => b.release.releasedAt.getTime() - a.release.releasedAt.getTime())
}

function releaseFrom(row: Omit<Release, 'tables'> & { tables: string }): Release {
	return { ...row, tables: tablesFrom(row.tables) }
}

/** A release and an edition never change: each page would read the same again. */
const tablesFrom = remembered(column => Tables.parse(JSON.parse(column)))
const documentFrom = remembered(column => SurveyDocument.parse(JSON.parse(column)))
