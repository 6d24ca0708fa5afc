import type { Day } from '#app/base/moment.ts'
import { allLanguages } from '#app/languages/language.ts'
import { type Action, type ActionContent, isNo } from '../action.ts'
import { tieName } from './typed-action.ts'

/** One field of a promise, before and after. */
export type FieldChange = { field: string; before: string | null; after: string | null }

/** Why an action cannot be saved as it was typed, though its form is in order. */
export type EditFault =
	| 'action.due-in-past'
	| 'action.say-why-moved'
	| 'action.part-of-itself'
	| 'action.parent-elsewhere'
	| 'action.parent-is-part'
	| 'action.has-parts'
	| 'action.parts-stay'
	| 'action.not-an-officer'

const fieldOfFault: Record<EditFault, string> = {
	'action.due-in-past': 'dueOn',
	'action.say-why-moved': 'why',
	'action.part-of-itself': 'parentId',
	'action.parent-elsewhere': 'parentId',
	'action.parent-is-part': 'parentId',
	'action.has-parts': 'parentId',
	'action.parts-stay': 'wishId',
	'action.not-an-officer': 'responsibleId',
}

/** The field of the form at which a refusal is told; undefined when it is of the whole form. */
export function fieldOfRefusal(refusal: string): string | undefined {
	return Object.entries(fieldOfFault).find(([fault]) => fault === refusal)?.[1]
}

const lines = [
	'wishId',
	'owner',
	'status',
	'reason',
	'dueOn',
	'replyBy',
	'howMuch',
	'howWell',
	'betterOff',
	'partners',
	'responsibleId',
	'parentId',
] as const

/** The reason of a no goes with the no, where nobody wrote another: what is promised after all, or done, is told without it. Its history keeps it. */
export function withoutOldReason(before: Action, after: ActionContent): ActionContent {
	const isOver = isNo(before.status) && !isNo(after.status)
	return isOver && after.reason === before.reason ? { ...after, reason: null } : after
}

/** Every field that is not as it was, in the order of the form. Two orders of the same ties are the same. */
export function changesBetween(before: ActionContent, after: ActionContent): FieldChange[] {
	const listed = (values: string[]) => values.toSorted().join(' ') || null
	const pairs: FieldChange[] = [
		...allLanguages.map(language => ({
			field: `title.${language}`,
			before: before.titles[language] ?? null,
			after: after.titles[language] ?? null,
		})),
		...lines.map(field => ({ field, before: before[field], after: after[field] })),
		{ field: 'themes', before: listed(before.themeIds), after: listed(after.themeIds) },
		{
			field: 'results',
			before: listed(before.results.map(tieName)),
			after: listed(after.results.map(tieName)),
		},
	]
	return pairs.filter(one => one.before !== one.after)
}

/**
 * What is wrong with the day of a promise, or with how it moves; null when
 * nothing is. Nothing is promised for a day that is over, and a day or a status
 * that moves says why. A no says why by its own reason.
 */
export function faultInTime(
	before: Action | null,
	after: ActionContent,
	{ why, today }: { why: string | null; today: Day },
): EditFault | null {
	if (before?.dueOn !== after.dueOn && after.dueOn < today) return 'action.due-in-past'
	if (!before || why) return null
	const saysNo = isNo(after.status) && after.reason !== before.reason
	const statusMoved = before.status !== after.status && !saysNo
	return before.dueOn !== after.dueOn || statusMoved ? 'action.say-why-moved' : null
}

type Relative = Pick<Action, 'id' | 'wishId' | 'parentId'>

/** What is wrong with where an action stands among others; null when nothing is. A part stands under the same wish, and has no parts. */
export function faultInFamily(
	after: Pick<ActionContent, 'wishId' | 'parentId'>,
	{ id, parent, parts }: { id: string; parent: Relative | null; parts: readonly Relative[] },
): EditFault | null {
	if (parts.some(({ wishId }) => wishId !== after.wishId)) return 'action.parts-stay'
	if (after.parentId === null) return null
	if (after.parentId === id) return 'action.part-of-itself'
	if (!parent || parent.wishId !== after.wishId) return 'action.parent-elsewhere'
	if (parent.parentId !== null) return 'action.parent-is-part'
	return parts.length > 0 ? 'action.has-parts' : null
}
