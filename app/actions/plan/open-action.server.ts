import type { Language } from '#app/languages/language.ts'
import { may } from '#app/people/permission.ts'
import { type Account, allPeople } from '#app/people/person.store.server.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allActions } from '../action.store.server.ts'
import type { Action } from '../action.ts'
import { listed } from '../listed-action.ts'
import { offerTies } from '../offer-ties.server.ts'
import type { OfferedTies } from '../offers.ts'
import { changesOfAction } from '../promise-change.store.server.ts'
import { allUpdatesOfAction } from '../update.store.server.ts'
import type { OfferedStanding } from './standing.ts'
import { type ToldSave, toldSaves } from './told-change.ts'

/** Everything the team's page of an action shows beside its form; of one that is not there yet, what its form offers. */
export async function openAction(
	db: Reader,
	{ action, language }: { action: Action | undefined; language: Language },
): Promise<{
	ties: OfferedTies
	standing: OfferedStanding
	saves: ToldSave[]
	updates: { id: string; slug: string; title: string; publishedAt: string | null }[]
}> {
	const people = await allPeople(db)
	const updates = action ? await allUpdatesOfAction(db, action.id) : []
	const changes = action ? await changesOfAction(db, action.id) : []
	return {
		ties: await offerTies(db, language),
		standing: {
			parents: (await allActions(db))
				.filter(({ id, parentId }) => parentId === null && id !== action?.id)
				// A part stands under the same wish; a new action has no wish yet.
				.filter(({ wishId }) => !action || wishId === action.wishId)
				.map(one => ({ id: one.id, wishId: one.wishId, title: listed(one, { language, today: '' }).title })),
			officers: people.filter(mayAnswer).map(({ id, name }) => ({ id, name })),
			whoLeft: people.find(one => one.id === action?.responsibleId && !mayAnswer(one))?.name ?? null,
		},
		saves: toldSaves(changes, new Map(people.map(({ id, name }) => [id, name]))),
		updates: updates.map(({ id, slug, publishedAt, words }) => ({
			id,
			slug,
			title: (words.find(one => one.language === language) ?? words[0])?.title ?? '',
			publishedAt: publishedAt?.toISOString() ?? null,
		})),
	}
}

/** Whether an account may answer for an action: open, and an officer's. */
export function mayAnswer(person: Account): boolean {
	return !person.disabledAt && may(person, 'action.edit')
}
