import { newId } from '#app/base/id.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import type { OwnIndicator } from './own/own.ts'

/** The names of all indicators, with their English words: what a new one may not be called. */
export async function namesInUse(db: Reader): Promise<string[]> {
	const [names, words] = await Promise.all([
		db.indicator.findMany({ select: { name: true } }),
		db.indicatorWording.findMany({ where: { language: 'en' }, select: { plain: true } }),
	])
	return [...names.map(({ name }) => name), ...words.map(({ plain }) => plain)]
}

/** Adds an indicator that no plan has, without its description; answers its id. */
export async function addOwn(
	tx: Writer,
	{ own, personId, now }: { own: OwnIndicator; personId: string; now: Date },
): Promise<string> {
	const { unit, direction } = own.description
	const id = newId()
	await tx.indicator.create({
		data: { id, kind: 'own', name: own.name, unit, direction, createdAt: now, createdById: personId },
	})
	return id
}

/** The wishes that people tied an indicator to, by their ids. What a plan ties is not among them. */
export async function wishIdsTied(db: Reader, indicatorId: string): Promise<Set<string>> {
	const rows = await db.indicatorWish.findMany({ where: { indicatorId }, select: { wishId: true } })
	return new Set(rows.map(({ wishId }) => wishId))
}

/** Ties an indicator to some wishes, and takes it from others. */
export async function keepTies(
	tx: Writer,
	kept: { indicatorId: string; tied: string[]; untied: string[]; personId: string; now: Date },
): Promise<void> {
	const { indicatorId, tied, untied, personId, now } = kept
	await tx.indicatorWish.deleteMany({ where: { indicatorId, wishId: { in: untied } } })
	await tx.indicatorWish.createMany({
		data: tied.map(wishId => ({
			...{ indicatorId, wishId, basis: 'proposal', tiedAt: now, tiedById: personId },
		})),
	})
}
