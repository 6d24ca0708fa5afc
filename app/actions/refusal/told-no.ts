import { type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Action, ActionStatus, NoBecause } from '../action.ts'
import { wordsIn } from '../in-languages/in-languages.ts'
import type { Worded } from '../telling.ts'

/** A no as everybody reads it. */
export type ToldNo = { status: ActionStatus; reason: Worded; decidedBy: string; couldDecide: string }

/** Why a promise will not be kept, in a page's language where an officer wrote it there; null where nobody gave a reason. */
export function reasonIn(
	{ reason, no }: Pick<Action, 'reason'> & { no?: Pick<NoBecause, 'reasons'> },
	language: Language,
): Worded | null {
	return reason ? wordsIn({ ...no?.reasons, [sourceLanguage]: reason }, language) : null
}
