import type { Reader } from '#app/platform/db.server.ts'

/** A count of cleared voices that is not what its rows say. `name` is theme or wish, its id, and the edition. */
export type WrongVoiceCount = { name: string; kept: number; counted: number }

/**
 * Counts the cleared voices of every theme and every wish again, and names the
 * counters that say something else; they must agree. Mends nothing: a
 * difference is a fault of ours to be understood first.
 */
export async function recountVoices(db: Reader): Promise<WrongVoiceCount[]> {
	const rows = await db.$queryRaw<{ name: string; kept: number | bigint; counted: number | bigint }[]>`
		WITH "cleared" AS (
			SELECT w."id", w."editionId" FROM "Words" w JOIN "Voice" v ON v."wordsId" = w."id" WHERE v."state" = 'cleared'
		), "counted" AS (
			SELECT 'theme  / ' || "editionId" AS "name", count(*) AS "count" FROM "cleared" GROUP BY "editionId"
			UNION ALL
			SELECT 'theme ' || tv."themeId" || ' / ' || c."editionId", count(*)
			FROM "ThemeVoice" tv JOIN "cleared" c ON c."id" = tv."wordsId" GROUP BY tv."themeId", c."editionId"
			UNION ALL
			SELECT 'wish ' || tw."wishId" || ' / ' || c."editionId", count(DISTINCT tv."wordsId")
			FROM "ThemeWish" tw JOIN "ThemeVoice" tv ON tv."themeId" = tw."themeId"
			JOIN "cleared" c ON c."id" = tv."wordsId" GROUP BY tw."wishId", c."editionId"
		), "kept" AS (
			SELECT 'theme ' || "themeId" || ' / ' || "editionId" AS "name", "cleared" AS "count" FROM "ThemeCount"
			UNION ALL
			SELECT 'wish ' || "wishId" || ' / ' || "editionId", "cleared" FROM "WishCount"
		)
		SELECT "name", max("kept") AS "kept", max("counted") AS "counted" FROM (
			SELECT "name", "count" AS "kept", 0 AS "counted" FROM "kept"
			UNION ALL SELECT "name", 0, "count" FROM "counted"
		) GROUP BY "name" HAVING max("kept") <> max("counted") ORDER BY "name"`
	return rows.map(({ name, kept, counted }) => ({ name, kept: Number(kept), counted: Number(counted) }))
}
