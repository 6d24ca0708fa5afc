import type { Reader } from '#app/platform/db.server.ts'

/** The survey a receipt is for, by the receipt's hash. */
export async function findSurveyOfReceipt(db: Reader, hash: string): Promise<string | null> {
	const row = await db.receipt.findUnique({ where: { hash }, select: { surveyId: true } })
	return row?.surveyId ?? null
}
