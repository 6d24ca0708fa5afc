import { z } from 'zod'

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
	const plain = typed
		.replaceAll(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) % 16))
		.replaceAll(/[੦-੯]/g, digit => String((digit.codePointAt(0) ?? 0) - 0x0a66))
	return /^\d+$/.test(plain) ? Number(plain) : Number.NaN
}

/** What a batch's page sends: one line for each paper, or what the third read of those that differ. */
export const BatchForm = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('key'), lines: z.string().max(20_000).transform(linesOf) }),
	z.strictObject({
		act: z.literal('resolve'),
		looks: z
			.string()
			.max(40_000)
			.transform((text, context) => {
				const read = Looks.safeParse(readJson(text))
				if (read.success) return read.data
				context.addIssue('looks')
				return z.NEVER
			}),
	}),
])

/** A form parts its lines with two signs, whatever the keyboard; an empty line is no paper: a blank one says `-`. */
function linesOf(typed: string): string[] {
	return typed
		.split(/\r?\n/)
		.map(line => line.trim())
		.filter(Boolean)
}

export type BatchForm = z.infer<typeof BatchForm>

const Looks = z
	.array(z.strictObject({ place: z.int().min(0), line: z.string(), again: z.string().optional() }))
	.max(50)

function readJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
