import type { Database } from '#app/platform/db.server.ts'
import { makeTheme, nameTheme, tieTheme } from '#app/voices/edit-theme.server.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { wordsWaiting } from '#app/voices/voice.store.server.ts'
import { inventedWords, leftUnread, sampleThemes } from './invented-words.ts'
import { sampleOfficer as who } from './sample-officer.ts'

/** Makes the sample's themes, reads most of its words and puts them there. Answers the themes' ids by their keys. */
export async function readSampleWords(db: Database, now: Date): Promise<Map<string, string>> {
	const themeIds = new Map<string, string>()
	for (const { key, name, wishes } of sampleThemes) {
		const made = await makeTheme(db, { who, name: name.en, language: 'en', now })
		if (!made.ok) throw new Error(`The sample theme ${key} was refused: ${made.refusal}.`)
		themeIds.set(key, made.value)
		await nameTheme(db, { who, themeId: made.value, language: 'ar', name: name.ar, now })
		for (const [wishId, reason] of wishes)
			await tieTheme(db, { who, themeId: made.value, wishId, reason, now })
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
