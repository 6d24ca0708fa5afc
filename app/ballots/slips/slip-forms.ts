import { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { allLanguages, type Language, sourceLanguage } from '#app/languages/language.ts'
import { readSlip } from '../slip.ts'
import type { BatchWish } from './batch.ts'
import { readNumbers } from './numbers.ts'

const line = z.string().trim().max(30).default('')

/** What the form for printing slips sends. */
const PrintForm = z.object({
	id: z.string().regex(/^[a-z0-9]{26}$/),
	school: z.string().max(60),
	what: z.enum(['class', 'school']),
	label: line,
	year: line,
	count: z.string().max(20).default(''),
	language: z.enum(allLanguages).or(z.literal('')).default(''),
})

type PrintWish = {
	id: string
	school: string
	wish: BatchWish | 'whole-school'
	/** English, and the one that was picked beside it. */
	languages: Language[]
}

/** Reads the form for printing slips. Refuses `slips.count` for a number that is none, and `form` for what no page of ours sends. */
export function readPrintForm(fields: FormData): Result<PrintWish, 'slips.count' | 'form'> {
	const form = PrintForm.safeParse(Object.fromEntries(fields))
	if (!form.success) return refuse('form')
	const { id, school, what, label, year, language } = form.data
	const languages = language === '' ? [sourceLanguage] : [...new Set([sourceLanguage, language])]
	if (what === 'school') return ok({ id, school, wish: 'whole-school', languages })
	const count = readCount(form.data.count)
	return count.ok ? ok({ id, school, wish: { label, year, count: count.value }, languages }) : count
}

/** A number of slips as somebody types it. Refuses `slips.count`. */
export function readCount(typed: string): Result<number, 'slips.count'> {
	const numbers = readNumbers(typed)
	const [count] = numbers.ok ? numbers.value : []
	return numbers.ok && numbers.value.length === 1 && count !== undefined ? ok(count) : refuse('slips.count')
}

/** What the form for void slips sends: letters, or a batch and numbers. */
const VoidForm = z.object({
	step: z.enum(['ask', 'agree', 'take-back']),
	letters: z.string().max(200).default(''),
	batch: z.string().max(20).default(''),
	numbers: z.string().max(20_000).default(''),
})

type VoidWish = {
	step: 'ask' | 'agree' | 'take-back'
	which: { slip: string } | { batch: number; numbers: number[] }
}

/** Reads the form for void slips. The letters count where there are any, for they are surest. */
export function readVoidForm(
	fields: FormData,
): Result<
	VoidWish,
	'form' | 'slip.letters' | 'slip.length' | 'slip.check' | 'slip.numbers' | 'slip.nothing-named'
> {
	const form = VoidForm.safeParse(Object.fromEntries(fields))
	if (!form.success) return refuse('form')
	const { step, letters, batch, numbers } = form.data
	if (letters.trim() !== '') {
		const slip = readSlip(letters)
		return slip.ok ? ok({ step, which: { slip: slip.value } }) : slip
	}
	if (batch.trim() === '' && numbers.trim() === '') return refuse('slip.nothing-named')
	const place = readCount(batch)
	const named = readNumbers(numbers)
	if (!place.ok || !named.ok) return refuse('slip.numbers')
	return ok({ step, which: { batch: place.value, numbers: named.value } })
}
