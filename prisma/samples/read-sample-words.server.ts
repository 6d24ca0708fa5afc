import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { tieTheme } from '#app/voices/edit-theme.server.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { keepTheme, keepThemeName } from '#app/voices/theme.store.server.ts'
import { wordsWaiting } from '#app/voices/voice.store.server.ts'
import { inventedWords, leftUnread, sampleThemes } from './invented-words.ts'
import { sampleOfficer as who } from './sample-officer.ts'

/** Makes the sample's themes, reads most of its words and puts them there. Answers the themes' ids by their keys. */
export async function readSampleWords(db: Database, now: Date): Promise<Map<string, string>> {
	const themeIds = new Map<string, string>()
	for (const { key, name, wishes } of sampleThemes) {
		const themeId = newId()
		themeIds.set(key, themeId)
		await db.write(async tx => {
			await keepTheme(tx, {
				id: themeId,
				language: 'en',
				name: name.en,
				personId: who.id,
				at: now,
				isSample: true,
			})
			await keepThemeName(tx, { themeId, language: 'ar', name: name.ar })
		})
		for (const [wishId, reason] of wishes) await tieTheme(db, { who, themeId, wishId, reason, now })
	}
	const read = new Map(inventedWords.slice(0, -leftUnread).map(({ text, theme }) => [text, theme]))
	for (const { wordsId, text } of await wordsWaiting(db.read, { limit: inventedWords.length })) {
		if (!read.has(text)) continue
		const theme = read.get(text)
		const themeId = theme && themeIds.get(theme)
		await readVoice(db, { who, wordsId, now, reading: { act: 'clear', themeIds: themeId ? [themeId] : [] } })
	}
	return themeIds
}
