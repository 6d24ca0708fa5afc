import fc from 'fast-check'
import { expect } from 'vitest'
import type { Writer } from '#app/platform/db.server.ts'
import { allThemes } from '#app/voices/theme.store.server.ts'
import { recountVoices } from '#app/voices/voice-count.store.server.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'
import { test } from '#tests/support/test.ts'

const runs = process.env.LONG === 'yes' ? 400 : 12
const at = new Date('2026-11-22T10:00:00Z')
const place = fc.nat({ max: 3 })
const step = fc.tuple(
	fc.constantFrom('clear', 'unclear', 'tie', 'untie', 'tie-wish', 'untie-wish', 'take-back', 'drop-theme'),
	place,
	place,
)

test(`C1: whatever happens to voices, themes and ties, ${runs} times over, the counters agree with the rows`, async ({
	db,
}) => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async steps => {
			const { editionId, surveyId } = await someEdition(db)
			for (let nth = 0; nth < 4; nth++) await someWords(db, { editionId, id: `w${nth}-${editionId}` })
			await db.write(async tx => {
				for (const [what, one, other] of steps) await change(tx, what, { one, other, editionId })
			})
			expect(await recountVoices(db.read)).toEqual([])
			// A survey that goes takes its editions, words, readings and ties along.
			await db.write(tx => tx.survey.delete({ where: { id: surveyId } }))
			expect(await recountVoices(db.read)).toEqual([])
			expect((await allThemes(db.read)).map(({ voices }) => voices).filter(voices => voices > 0)).toEqual([])
		}),
		{ numRuns: runs },
	)
})

test('C1: a counter that is wrong is named', async ({ db }) => {
	const { editionId } = await someEdition(db)
	const wordsId = await someWords(db, { editionId })
	await db.write(tx =>
		tx.voice.create({ data: { wordsId, state: 'cleared', readAt: at, readById: 'somebody' } }),
	)
	await db.write(tx => tx.themeCount.updateMany({ data: { cleared: 3 } }))
	expect(await recountVoices(db.read)).toEqual([{ name: `theme  / ${editionId}`, kept: 3, counted: 1 }])
})

/** Straight on the rows, so that the order is as wild as no deed would have it. */
async function change(
	tx: Writer,
	what: string,
	{ one, other, editionId }: { one: number; other: number; editionId: string },
): Promise<unknown> {
	const wordsId = `w${one}-${editionId}`
	const themeId = `t${other}`
	const isThere = await tx.words.findUnique({ where: { id: wordsId } })
	const theme = { where: { id: themeId }, create: { id: themeId, createdAt: at }, update: {} }
	switch (what) {
		case 'clear':
		case 'unclear': {
			if (!isThere) return
			const state = what === 'clear' ? 'cleared' : 'waiting'
			const row = { state, readAt: at }
			return await tx.voice.upsert({ where: { wordsId }, create: { wordsId, ...row }, update: row })
		}
		case 'tie': {
			if (!isThere) return
			await tx.theme.upsert(theme)
			const tie = { themeId, wordsId }
			return await tx.themeVoice.upsert({
				where: { themeId_wordsId: tie },
				create: { ...tie, tiedAt: at },
				update: {},
			})
		}
		case 'untie':
			return await tx.themeVoice.deleteMany({ where: { wordsId } })
		case 'tie-wish': {
			await tx.theme.upsert(theme)
			const tie = { themeId, wishId: `wish-${one}` }
			return await tx.themeWish.upsert({
				where: { themeId_wishId: tie },
				create: { ...tie, tiedAt: at },
				update: {},
			})
		}
		case 'untie-wish':
			return await tx.themeWish.deleteMany({ where: { wishId: `wish-${one}` } })
		case 'take-back':
			return await tx.words.deleteMany({ where: { id: wordsId } })
		case 'drop-theme':
			return await tx.theme.deleteMany({ where: { id: themeId } })
	}
}
