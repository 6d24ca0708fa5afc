import type { Worded } from '../telling.ts'
import type { ShownClock } from './reply-clock.ts'

/** A clock with what was asked: its title and its page, where it has one, and the wishes it is about. */
export type ToldClock = ShownClock & { title: Worded | null; path: string | null; wishNumbers: number[] }
