import { z } from 'zod'
import { withPlainDigits } from '#app/base/plain-digits.ts'

const Count = z.string().trim().max(6).transform(readNumber)

/** Every form of the page of one school, by what it does. */
export const SchoolForm = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('send'), count: Count }),
	z.strictObject({ act: z.literal('batch'), count: Count }),
	z.strictObject({ act: z.literal('take-back'), label: z.string().max(40) }),
	z.strictObject({
		act: z.literal('count'),
		received: Count,
		used: Count,
		spoilt: Count,
		unused: Count,
		slipsLeft: Count,
		isPupil: z.literal('yes').optional(),
	}),
	z.strictObject({ act: z.literal('count-again') }),
	z.strictObject({
		act: z.literal('sign'),
		reason: z.string().max(2_000).default(''),
		withPupil: z.literal('yes').optional(),
	}),
	z.strictObject({ act: z.literal('confirm') }),
	z.strictObject({ act: z.literal('amend') }),
])

export type SchoolForm = z.infer<typeof SchoolForm>

/** A whole number as people type it, with digits of Arabic, Persian and Panjabi too; not a number otherwise. */
function readNumber(typed: string): number {
	const plain = withPlainDigits(typed)
	return /^\d+$/.test(plain) ? Number(plain) : Number.NaN
}

/** What a batch's page sends: one line for each paper, or what the third read of those that differ. */
export const BatchForm = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('key'), lines: z.string().max(20_000).transform(linesOf) }),
	z
		.object({ act: z.literal('resolve') })
		.catchall(z.string().max(200))
		.transform(({ act, ...fields }) => ({ act, looks: looksIn(fields) })),
])

/** A form parts its lines with two signs, whatever the keyboard; an empty line is no paper: a blank one says `-`. */
function linesOf(typed: string): string[] {
	return typed
		.split(/\r?\n/)
		.map(line => line.trim())
		.filter(Boolean)
}

export type BatchForm = z.infer<typeof BatchForm>

/** The names of the fields for one paper of a batch: what stands on it, and the same once more. */
export const fieldsOfLook = {
	line: (place: number) => `line.${place}`,
	again: (place: number) => `again.${place}`,
} as const

/** What the third read on a paper: a line, and the same once more where neither of the two had read that. */
export type Look = { place: number; line: string; again?: string }

/** A paper of which nothing was typed is left out. */
function looksIn(fields: Record<string, string>): Look[] {
	return Object.entries(fields).flatMap(([name, line]) => {
		const place = Number(/^line\.(\d{1,2})$/.exec(name)?.[1] ?? Number.NaN)
		if (Number.isNaN(place) || line.trim() === '') return []
		const again = fields[fieldsOfLook.again(place)] ?? ''
		return [{ place, line, ...(again.trim() === '' ? {} : { again }) }]
	})
}
