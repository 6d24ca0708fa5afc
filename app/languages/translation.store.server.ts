import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { wordingKeys } from './language.ts'
import type { TranslationRow } from './translation.ts'

const Row = z.object({
	field: z.string(),
	key: z.enum(wordingKeys),
	state: z.enum(['drafted', 'checked']),
	sourceHash: z.string(),
})

/** What is remembered of the texts of one thing. Languages this server does not know are left alone. */
export async function translationsOf(db: Reader, subject: string): Promise<TranslationRow[]> {
	const rows = await db.contentWording.findMany({ where: { subject } })
	return rows.flatMap(row => Row.safeParse(row).data ?? [])
}

/** What is remembered of every thing, by its subject. */
export async function allTranslations(db: Reader): Promise<Map<string, TranslationRow[]>> {
	const all = new Map<string, TranslationRow[]>()
	for (const { subject, ...row } of await db.contentWording.findMany()) {
		const read = Row.safeParse(row).data
		if (read) all.set(subject, [...(all.get(subject) ?? []), read])
	}
	return all
}

/** Remembers how far texts have come, in place of what was remembered. */
export async function keepTranslations(
	tx: Writer,
	subject: string,
	rows: readonly TranslationRow[],
	{ personId, now }: { personId: string | null; now: Date },
): Promise<void> {
	for (const { field, key, state, sourceHash } of rows) {
		const said = { state, sourceHash, byId: personId, at: now }
		await tx.contentWording.upsert({
			where: { subject_field_key: { subject, field, key } },
			create: { subject, field, key, ...said },
			update: said,
		})
	}
}

/** Forgets how far the words of these things had come. */
export async function removeTranslations(tx: Writer, subjects: readonly string[]): Promise<void> {
	await tx.contentWording.deleteMany({ where: { subject: { in: [...subjects] } } })
}
