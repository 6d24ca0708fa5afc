import { newId } from '#app/base/id.ts'
import type { Indicator } from '#app/indicators/indicator.ts'
import { keepNewIndicators, type NewIndicator } from '#app/indicators/indicator-file.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'

/** An indicator without a number, in percent, of which more is good. */
export async function someIndicator(
	db: Database,
	change: Partial<Pick<Indicator, 'name' | 'unit' | 'direction'>> & { wishIds?: string[] } = {},
): Promise<string> {
	const id = newId()
	const indicator: NewIndicator = {
		...{ id, kind: 'own', name: 'Children who feel safe on their way', unit: 'percent' },
		...{ direction: 'up', source: 'A survey', sourceUrl: null, nearId: null, wishIds: [] },
		plain: { en: 'Children who feel safe on their way.' },
		...change,
	}
	await db.write(tx => keepNewIndicators(tx, [indicator], new Date()))
	return id
}
