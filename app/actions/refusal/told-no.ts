import type { ActionStatus } from '../action.ts'
import type { Worded } from '../telling.ts'

/** A no as everybody reads it. */
export type ToldNo = { status: ActionStatus; reason: Worded; decidedBy: string; couldDecide: string }
