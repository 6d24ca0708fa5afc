import type { Language } from '#app/languages/language.ts'
import type { BatchWish } from './batch.ts'

/** A picture of a code: the side of its square with the white around it, and an SVG path of what is dark. */
export type QrPath = { side: number; path: string }

/** Words on a slip in one language, marked with it. */
export type Said = { language: Language; direction: 'ltr' | 'rtl'; title: string; how: string }

/** One slip as it is printed. */
export type PrintedSlip = { number: number; place: string; letters: string; qr: QrPath }

/** What goes to the printer: a cover and its slips for each batch. Kept nowhere, and shown once. */
export type Sheet = {
	school: string
	/** Where a child types the letters: without the protocol, for it is read and typed. */
	address: string
	said: Said[]
	batches: (BatchWish & { number: number; slips: PrintedSlip[] })[]
}
