import { z } from 'zod'
import { isLanguage, type Language } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { ThemeBrief } from './theme.ts'

const brief = {
	id: true,
	isSample: true,
	wordings: { select: { language: true, name: true } },
	wishes: { select: { wishId: true, reason: true }, orderBy: { wishId: 'asc' } },
} as const

type BriefRow = {
	id: string
	isSample: boolean
	wordings: Array<{ language: string; name: string }>
	wishes: Array<{ wishId: string; reason: string | null }>
}

/** A theme with the wishes it is tied to, and why. */
export type TiedTheme = ThemeBrief & { wishes: Array<{ wishId: string; reason: string | null }> }

/** Every theme, the newest last, with how many cleared voices are in it: a raw count, for the team's eyes only. */
export async function allThemes(db: Reader): Promise<Array<TiedTheme & { voices: number }>> {
	const counts = await db.themeCount.groupBy({ by: ['themeId'], _sum: { cleared: true } })
	const voices = new Map(counts.map(({ themeId, _sum }) => [themeId, _sum.cleared ?? 0]))
	const themes = await allThemeTies(db)
	return themes.map(({ createdAt: _, ...theme }) => ({ ...theme, voices: voices.get(theme.id) ?? 0 }))
}

/**
 * Every theme with its ties and since when it is there, or one of them; the
 * newest last. How many voices it has is not said. One query, because there may
 * be more themes than a query can name.
 */
export async function allThemeTies(
	db: Reader,
	{ themeId = null }: { themeId?: string | null } = {},
): Promise<Array<TiedTheme & { createdAt: Date }>> {
	const rows = await db.$queryRaw<unknown[]>`
		SELECT t."id", CAST(t."isSample" AS TEXT) AS "isSample", CAST(t."createdAt" AS TEXT) AS "createdAt",
			(SELECT json_group_array(json_object('language', "language", 'name', "name"))
				FROM "ThemeWording" WHERE "themeId" = t."id") AS "wordings",
			(SELECT json_group_array(json_object('wishId', "wishId", 'reason', "reason"))
				FROM (SELECT "wishId", "reason" FROM "ThemeWish" WHERE "themeId" = t."id" ORDER BY "wishId")) AS "wishes"
		FROM "Theme" t WHERE ${themeId} IS NULL OR t."id" = ${themeId} ORDER BY t."createdAt", t."id"`
	return rows.map(row => {
		const { createdAt, isSample, ...read } = RawTheme.parse(row)
		return { ...themeFrom({ ...read, isSample: isSample === '1' }), createdAt: new Date(Number(createdAt)) }
	})
}

const RawTheme = z.object({
	id: z.string(),
	isSample: z.string(),
	createdAt: z.string(),
	wordings: jsonOf(z.array(z.object({ language: z.string(), name: z.string() }))),
	wishes: jsonOf(z.array(z.object({ wishId: z.string(), reason: z.string().nullable() }))),
})

/** A column that holds JSON. */
function jsonOf<Shape extends z.ZodType>(shape: Shape) {
	return z
		.string()
		.transform(text => JSON.parse(text))
		.pipe(shape)
}

/** The themes tied to a wish. How many voices each has is not said: that goes through results. */
export async function themesOfWish(db: Reader, wishId: string): Promise<TiedTheme[]> {
	const rows = await db.theme.findMany({
		where: { wishes: { some: { wishId } } },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		select: brief,
	})
	return rows.map(themeFrom)
}

/** One theme with its ties, or null. */
export async function findTheme(db: Reader, themeId: string): Promise<TiedTheme | null> {
	const row = await db.theme.findUnique({ where: { id: themeId }, select: brief })
	return row && themeFrom(row)
}

/** Which of these themes are there. */
export async function allThemeIds(db: Reader, themeIds: readonly string[]): Promise<string[]> {
	const rows = await db.theme.findMany({ where: { id: { in: [...themeIds] } }, select: { id: true } })
	return rows.map(({ id }) => id)
}

/** The theme of exactly this name in this language, so that two people do not make the same one. */
export async function findThemeNamed(
	db: Reader,
	{ language, name }: { language: Language; name: string },
): Promise<string | null> {
	const row = await db.themeWording.findFirst({ where: { language, name }, select: { themeId: true } })
	return row?.themeId ?? null
}

export async function keepTheme(
	tx: Writer,
	theme: { id: string; language: Language; name: string; personId: string; at: Date; isSample?: boolean },
): Promise<void> {
	const { id, language, name, personId, at } = theme
	await tx.theme.create({
		data: {
			id,
			isSample: theme.isSample ?? false,
			createdAt: at,
			createdById: personId,
			wordings: { create: { language, name } },
		},
	})
}

/** The theme's name in one language; replaces the one it had. */
export async function keepThemeName(
	tx: Writer,
	{ themeId, language, name }: { themeId: string; language: Language; name: string },
): Promise<void> {
	await tx.themeWording.upsert({
		where: { themeId_language: { themeId, language } },
		create: { themeId, language, name },
		update: { name },
	})
}

/** Takes a theme's name in one language away. */
export async function removeThemeName(
	tx: Writer,
	{ themeId, language }: { themeId: string; language: Language },
): Promise<void> {
	await tx.themeWording.deleteMany({ where: { themeId, language } })
}

/** Puts a voice into a theme; answers false when it was there already. */
export async function keepThemeVoice(
	tx: Writer,
	tie: { themeId: string; wordsId: string; personId: string; at: Date },
): Promise<boolean> {
	const { themeId, wordsId, personId, at } = tie
	const there = await tx.themeVoice.findUnique({ where: { themeId_wordsId: { themeId, wordsId } } })
	if (there) return false
	await tx.themeVoice.create({ data: { themeId, wordsId, tiedAt: at, tiedById: personId } })
	return true
}

/** Takes a voice out of one theme, or out of all; answers the themes it was in. */
export async function removeThemeVoice(
	tx: Writer,
	{ wordsId, themeId }: { wordsId: string; themeId?: string },
): Promise<string[]> {
	const where = { wordsId, ...(themeId === undefined ? {} : { themeId }) }
	const ties = await tx.themeVoice.findMany({ where, select: { themeId: true } })
	await tx.themeVoice.deleteMany({ where })
	return ties.map(tie => tie.themeId)
}

/** Ties a theme to a wish, or gives the tie a new reason. */
export async function keepThemeWish(
	tx: Writer,
	tie: { themeId: string; wishId: string; reason: string; personId: string; at: Date },
): Promise<void> {
	const { themeId, wishId, reason, personId, at } = tie
	await tx.themeWish.upsert({
		where: { themeId_wishId: { themeId, wishId } },
		create: { themeId, wishId, reason, tiedAt: at, tiedById: personId },
		update: { reason, tiedAt: at, tiedById: personId },
	})
}

/** Unties; answers whether there was a tie. */
export async function removeThemeWish(
	tx: Writer,
	{ themeId, wishId }: { themeId: string; wishId: string },
): Promise<boolean> {
	const gone = await tx.themeWish.deleteMany({ where: { themeId, wishId } })
	return gone.count > 0
}

/** Takes the sample's themes away with their ties. */
export async function removeSampleThemes(tx: Writer): Promise<void> {
	await tx.theme.deleteMany({ where: { isSample: true } })
}

function themeFrom({ id, isSample, wordings, wishes }: BriefRow): TiedTheme {
	const names: TiedTheme['names'] = {}
	for (const { language, name } of wordings) if (isLanguage(language)) names[language] = name
	return { id, isSample, names, wishes }
}
