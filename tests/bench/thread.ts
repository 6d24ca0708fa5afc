import Sqlite from 'better-sqlite3'
import { openThread } from '#app/actions/thread/open-thread.server.ts'
import { promisesOnThread } from '#app/actions/thread/walk-thread.server.ts'
import { newId } from '#app/base/id.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { recountVoices } from '#app/voices/voice-count.store.server.ts'
import { percentile } from './measure.ts'

/** How much stands behind one wish, and how many voices there are in all. */
export type ThreadSize = { voices: number; ofWish: number; actions: number; updates: number }

const wish = 6
const at = Date.parse('2026-11-02T10:00:00Z')
/** How many voices a theme has: a hundred wards might each name a few. */
const inATheme = 1_000

/** Fills the samples' file with voices, themes, promises and news, in bulk; the triggers count along. */
export function fillThread(file: string, { voices, ofWish, actions, updates }: ThreadSize): void {
	const db = new Sqlite(file)
	db.pragma('synchronous = OFF')
	db.pragma('cache_size = -400000')
	const rows = db.prepare<[], { editionId: string; releaseId: string }>(
		'SELECT "editionId", "id" AS "releaseId" FROM "ResultRelease" LIMIT 1',
	)
	const { editionId, releaseId } = rows.get() ?? { editionId: '', releaseId: '' }
	const insert = (table: string, columns: string) =>
		db.prepare(
			`INSERT INTO "${table}" (${columns
				.split(' ')
				.map(name => `"${name}"`)
				.join(', ')}) VALUES (${columns.replaceAll(/\w+/g, '?').replaceAll(' ', ', ')})`,
		)
	const keep = {
		theme: insert('Theme', 'id createdAt'),
		name: insert('ThemeWording', 'themeId language name'),
		wish: insert('ThemeWish', 'themeId wishId reason tiedAt'),
		words: insert('Words', 'id editionId questionId language day chosen text'),
		voice: insert('Voice', 'wordsId state readAt'),
		tie: insert('ThemeVoice', 'themeId wordsId tiedAt'),
		action: insert('Action', 'id wishId owner status dueOn createdAt'),
		title: insert('ActionWording', 'actionId language title'),
		answers: insert('ActionTheme', 'actionId themeId tiedAt'),
		update: insert('Update', 'id slug actionId status createdAt publishedAt'),
		told: insert('UpdateWording', 'updateId language title weDid state'),
		under: insert('UpdateWish', 'updateId wishId'),
		evidence: insert('UpdateEvidence', 'id updateId place kind releaseId questionId choiceId'),
	}
	const wishId = (number: number) => `wish-2022-${String(number).padStart(2, '0')}`
	const themes: string[] = []
	for (let nth = 0; nth < voices; nth += inATheme) {
		db.transaction(() => {
			const themeId = newId()
			themes.push(themeId)
			keep.theme.run(themeId, at)
			keep.name.run(themeId, 'en', `Theme ${nth}`)
			const number = nth < ofWish ? wish : 1 + ((nth / inATheme) % 5)
			keep.wish.run(themeId, wishId(number), 'bench', at)
			for (let one = nth; one < Math.min(nth + inATheme, voices); one++) {
				const wordsId = `2026-11-01-${String(one).padStart(8, '0')}`
				keep.words.run(wordsId, editionId, 'anything-else', 'en', '2026-11-01', '[]', 'More swings, please.')
				keep.voice.run(wordsId, 'cleared', at)
				keep.tie.run(themeId, wordsId, at)
			}
		})()
	}
	db.transaction(() => {
		const promises = Array.from({ length: actions }, (_, nth) => {
			const id = newId()
			keep.action.run(id, wishId(wish), 'Parks', 'under-way', '2027-05-01', at)
			keep.title.run(id, 'en', `Promise ${nth}`)
			if (nth % 2 === 0) keep.answers.run(id, themes[nth % themes.length], at)
			return id
		})
		for (let nth = 0; nth < updates; nth++) {
			const id = newId()
			keep.update.run(id, `bench-${id}`, promises[nth % promises.length], 'under-way', at, at)
			keep.told.run(id, 'en', `News ${nth}`, 'We did it.', 'source')
			keep.under.run(id, wishId(wish))
			keep.evidence.run(newId(), id, 0, 'count', releaseId, 'make-better', 'trees')
		}
	})()
	db.close()
}

/** Both lists of the thread over all voices, and counting the rows instead, side by side, in milliseconds. */
export async function timeToList(file: string): Promise<{ lists: number; rows: number; wrong: number }> {
	const db = await openDatabase(file)
	const place = { language: 'en', today: '2026-11-22' } as const
	const lists: number[] = []
	for (let nth = 0; nth < 12; nth++) {
		const began = performance.now()
		await openThread(db.read, place)
		await promisesOnThread(db.read, { isUntied: true }, place)
		lists.push(performance.now() - began)
	}
	const began = performance.now()
	const wrong = await recountVoices(db.read)
	const rows = performance.now() - began
	await db.close()
	return { lists: percentile(lists, 0.5), rows, wrong: wrong.length }
}

/** How long the wish's page takes, asked so many times one after the other. */
export async function timesOfWishPage(origin: string, times: number): Promise<number[]> {
	const taken: number[] = []
	for (let nth = 0; nth < times + 3; nth++) {
		const asked = performance.now()
		const page = await fetch(`${origin}/en/wishes/${wish}`)
		await page.arrayBuffer()
		if (page.status !== 200) throw new Error(`The wish page answered ${page.status}`)
		taken.push(performance.now() - asked)
	}
	return taken.slice(3)
}
