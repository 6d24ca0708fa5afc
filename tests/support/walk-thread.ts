import type { Database } from '#app/platform/db.server.ts'
import { allReleases } from '#app/results/release.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'

/** Fetches a page of the site by its address without a fragment; null when there is none. */
export type PageOf = (path: string) => Promise<string | null>

/** How much was walked, and each tie that does not hold, in words. */
export type Walked = { numbers: number; promises: number; themes: number; news: number; broken: string[] }

type Walk = { pageOf: PageOf; broken: string[] }

/**
 * Walks the thread as a reader would, by links alone: from every published
 * number to the wishes and back; from every promise to what asked for it, to
 * its news, and back. What the database ties together the pages must lead to
 * and fro; and a number on a page is the number of its release (features.md C1).
 */
export async function walkThread(db: Database, pageOf: PageOf): Promise<Walked> {
	const pages = new Map<string, Promise<string | null>>()
	const walk: Walk = {
		broken: [],
		pageOf: path => {
			const known = pages.get(path) ?? pageOf(path)
			pages.set(path, known)
			return known
		},
	}
	const numbers = await walkNumbers(db, walk)
	const promises = await walkPromises(db, walk)
	const themes = await walkThemes(db, walk)
	const news = await walkNews(db, walk)
	return { numbers, promises, themes, news, broken: walk.broken }
}

/** Each number over all children stands on its page as in its release, and leads to its wishes and back. */
async function walkNumbers(db: Database, walk: Walk): Promise<number> {
	let numbers = 0
	const wishes = await allWishes(db.read)
	for (const { release, survey, ties } of await allReleases(db.read)) {
		const page = `/en/results/${survey.slug}`
		for (const { questionId, groupKind, parts } of release.tables) {
			if (groupKind !== null || questionId === '') continue
			for (const { choiceId, count } of parts[0]?.rows ?? []) {
				numbers++
				const place = `q-${questionId}--${choiceId}`
				const shown = numberIn(elementAt((await walk.pageOf(page)) ?? '', place) ?? '')
				if (shown !== String(count)) walk.broken.push(`${page}#${place} shows ${shown}, released is ${count}`)
			}
		}
		for (const { questionId, choiceId, wishId } of ties) {
			const wish = wishes.find(({ id }) => id === wishId)
			// A box for words has no table: what was written there is walked by its themes.
			const isCounted = release.tables.some(table => table.questionId === questionId)
			if (!wish || !isCounted) continue
			const thread = `/en/wishes/${wish.number}/thread`
			const place = choiceId ? `q-${questionId}--${choiceId}` : `q-${questionId}`
			await leads(walk, thread, `${page}#${place}`)
			const question = elementAt((await walk.pageOf(page)) ?? '', `q-${questionId}`) ?? ''
			if (!linksIn(question).includes(thread))
				walk.broken.push(`${page}#q-${questionId} does not lead to ${thread}`)
		}
	}
	return numbers
}

/** Each promise leads to what asked for it and stands on the thread of its wish. */
async function walkPromises(db: Database, walk: Walk): Promise<number> {
	const wishes = await allWishes(db.read)
	const counted = new Set((await db.read.themeCount.findMany()).map(({ themeId }) => themeId))
	const slugs = new Map(
		(await allReleases(db.read)).map(({ release, survey }) => [release.surveyId, survey.slug]),
	)
	const actions = await db.read.action.findMany({ include: { themes: true, results: true } })
	for (const { id, wishId, themes, results } of actions) {
		const page = `/en/thread/promises/${id}`
		const wish = wishes.find(one => one.id === wishId)
		if (wish) await leadsBothWays(walk, page, `/en/wishes/${wish.number}/thread`)
		for (const { themeId } of themes) {
			if (!(await db.read.theme.findUnique({ where: { id: themeId } })))
				walk.broken.push(`${page} is tied to no theme`)
			else if (counted.has(themeId)) await leadsBothWays(walk, page, `/en/thread/themes/${themeId}`)
		}
		for (const { surveyId, questionId } of results) {
			const slug = slugs.get(surveyId)
			if (!slug) continue
			const asked = linksIn((await walk.pageOf(page)) ?? '').find(link =>
				link.startsWith(`/en/results/${slug}#q-${questionId}`),
			)
			if (asked) await leads(walk, page, asked)
			else walk.broken.push(`${page} does not lead to the numbers of ${questionId}`)
		}
	}
	return actions.length
}

/** Each theme with voices leads to its wishes, and they to it. */
async function walkThemes(db: Database, walk: Walk): Promise<number> {
	const wishes = await allWishes(db.read)
	const counts = await db.read.themeCount.findMany({ where: { NOT: { themeId: '' } }, distinct: ['themeId'] })
	for (const { themeId } of counts) {
		const ties = await db.read.themeWish.findMany({ where: { themeId } })
		for (const { wishId } of ties) {
			const wish = wishes.find(({ id }) => id === wishId)
			if (wish) await leadsBothWays(walk, `/en/thread/themes/${themeId}`, `/en/wishes/${wish.number}/thread`)
		}
	}
	return counts.length
}

/** News leads to its promise and back, and each number it tells to the row of the release it was taken from. */
async function walkNews(db: Database, walk: Walk): Promise<number> {
	const news = await db.read.update.findMany({
		where: { publishedAt: { not: null }, isHistory: false },
		include: { evidence: true },
	})
	for (const { slug, actionId, evidence } of news) {
		const page = `/en/you-said-we-did/${slug}`
		if (actionId) await leadsBothWays(walk, page, `/en/thread/promises/${actionId}`)
		for (const { kind, releaseId, questionId, choiceId } of evidence) {
			if (kind !== 'count') continue
			const link = linksIn((await walk.pageOf(page)) ?? '').find(
				one => one.includes(`release=${releaseId}`) && one.endsWith(`#q-${questionId}--${choiceId}`),
			)
			if (!link) {
				walk.broken.push(`${page} does not lead to the number it tells`)
				continue
			}
			await leads(walk, page, link)
			const [address = '', place = ''] = link.split('#')
			const row = numberIn(elementAt((await walk.pageOf(address)) ?? '', place) ?? '')
			const told = linkText((await walk.pageOf(page)) ?? '', link)
			if (!row || !told.includes(row)) walk.broken.push(`${page} tells "${told}", the release shows ${row}`)
		}
	}
	return news.length
}

async function leadsBothWays(walk: Walk, one: string, other: string): Promise<void> {
	await leads(walk, one, other)
	await leads(walk, other, one)
}

/** The page has the link, and the link arrives: at a page, and at its place there. */
async function leads(walk: Walk, page: string, link: string): Promise<void> {
	const here = await walk.pageOf(page)
	if (here === null) walk.broken.push(`${page} is not there`)
	else if (!linksIn(here).includes(link)) walk.broken.push(`${page} does not lead to ${link}`)
	const [address = '', place] = link.split('#')
	const there = await walk.pageOf(address)
	if (there === null) walk.broken.push(`${link} is not there`)
	else if (place && elementAt(there, place) === null) walk.broken.push(`${link} has no such place`)
}

function linksIn(html: string): string[] {
	return [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

function linkText(html: string, link: string): string {
	const start = html.indexOf(`href="${link.replaceAll('&', '&amp;')}"`)
	return textOf(html.slice(start, html.indexOf('</a>', start)))
}

/** The row or the section with this id. */
function elementAt(html: string, id: string): string | null {
	const start = html.indexOf(` id="${id}"`)
	if (start === -1) return null
	const tag = /<(\w+)[^<]*$/.exec(html.slice(0, start))?.[1] ?? 'tr'
	return html.slice(start, html.indexOf(`</${tag}>`, start))
}

/** The first number of a row, as it is shown; `c` for one that is kept confidential. */
function numberIn(row: string): string | undefined {
	const cell = /<td>(.*?)<\/td>/s.exec(row)?.[1] ?? ''
	return /[\d,]+|\bc\b/.exec(textOf(cell))?.[0].replaceAll(',', '')
}

function textOf(html: string): string {
	return html
		.replace(/^[^<]*>/, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
}
