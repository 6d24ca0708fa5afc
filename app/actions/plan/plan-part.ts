import { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import { withPlainDigits } from '#app/base/plain-digits.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { accountabilityQuestions, type Faults, faultsOf } from '../action.ts'

export type Question = (typeof accountabilityQuestions)[number]

/** A step on the way to a promise. */
export type Milestone = { id: string; actionId: string; title: string; dueOn: Day; doneOn: Day | null }

/** What shows that a promise was kept: a page elsewhere, a figure, or a file of ours. */
export type Proof = { id: string; actionId: string; title: string; day: Day } & (
	| { kind: 'link'; url: string }
	| { kind: 'figure'; value: number; unit: string }
	| { kind: 'file'; fileType: string; fileSize: number }
)

/** A number that answers one of the three questions on one day. */
export type Point = {
	id: string
	actionId: string
	question: Question
	/** What is counted. */
	measure: string
	unit: string
	day: Day
	value: number
}

type New<Row> = Row extends unknown ? Omit<Row, 'id' | 'actionId'> : never

/** What an officer adds to an action. */
export type PlanPart =
	| ({ part: 'milestone' } & Omit<New<Milestone>, 'doneOn'>)
	| ({ part: 'proof' } & New<Proof>)
	| ({ part: 'point' } & New<Point>)

/** The forms of the page, and the fields each of them sends. */
export const fieldsOf = {
	milestone: ['title', 'dueOn'],
	link: ['title', 'url', 'day'],
	figure: ['title', 'value', 'unit', 'day'],
	point: ['question', 'measure', 'value', 'unit', 'day'],
} as const
export type PartForm = keyof typeof fieldsOf

export function isPartForm(text: string): text is PartForm {
	return Object.hasOwn(fieldsOf, text)
}

const title = z.string().trim().min(1, 'plan.say-what').max(200, 'action.too-long')
const unit = z.string().trim().min(1, 'plan.say-unit').max(60, 'action.too-long')
const value = z.string().transform((text, context) => {
	const number = numberIn(text)
	if (number === null) context.addIssue({ code: 'custom', message: 'plan.not-a-number' })
	return number ?? 0
})

/**
 * Reads one of the forms that add to an action: what was typed, by the fields'
 * names on the page, and what it comes to or what is wrong. A step is due today
 * or later; evidence and numbers are from a day that has come.
 */
export function readPlanPart(
	form: FormData,
	{ kind, today }: { kind: PartForm; today: Day },
): { typed: Record<string, string>; read: Result<PlanPart, Faults> } {
	const typed = Object.fromEntries(
		fieldsOf[kind].map(field => [field, String(form.get(`${kind}.${field}`) ?? '')]),
	)
	const past = z.iso.date('plan.say-day').refine(day => day <= today, 'plan.day-in-future')
	const parsed = schemasOn(past, today)[kind].safeParse(typed)
	const named = (fields: Record<string, string>) =>
		Object.fromEntries(Object.entries(fields).map(([field, text]) => [`${kind}.${field}`, text]))
	return {
		typed: named(typed),
		read: parsed.success ? ok(parsed.data) : refuse(named(faultsOf(parsed.error))),
	}
}

function schemasOn(past: z.ZodType<Day>, today: Day): Record<PartForm, z.ZodType<PlanPart>> {
	const milestone = z.object({
		title,
		dueOn: z.iso.date('action.say-when').refine(day => day >= today, 'action.due-in-past'),
	})
	const url = z
		.string()
		.trim()
		.max(500, 'action.too-long')
		.refine(text => hostOf(text) !== null, 'plan.not-a-link')
	const point = z.object({
		question: z.enum(accountabilityQuestions, 'plan.choose-a-question'),
		measure: z.string().trim().min(1, 'plan.say-measure').max(200, 'action.too-long'),
		value,
		unit,
		day: past,
	})
	return {
		milestone: milestone.transform(read => ({ part: 'milestone' as const, ...read })),
		link: z
			.object({ title, url, day: past })
			.transform(read => ({ part: 'proof' as const, kind: 'link' as const, ...read })),
		figure: z
			.object({ title, value, unit, day: past })
			.transform(read => ({ part: 'proof' as const, kind: 'figure' as const, ...read })),
		point: point.transform(read => ({ part: 'point' as const, ...read })),
	}
}

/** The number somebody typed, in the digits of any of our languages; null when it is none. */
export function numberIn(text: string): number | null {
	const plain = withPlainDigits(text.trim()).replace('٫', '.')
	const grouped = /^-?\d{1,3}(?:[,٬\u00a0\u202f ]\d{3})+(?:\.\d{1,4})?$/.test(plain)
	const bare = grouped ? plain.replace(/[,٬\u00a0\u202f ]/g, '') : plain
	return /^-?\d{1,12}(?:\.\d{1,4})?$/.test(bare) ? Number(bare) : null
}

/** The host of a link that may be followed; null for anything but a page on the web without a name and password in it. */
export function hostOf(link: string): string | null {
	if (!URL.canParse(link)) return null
	const { protocol, host, username, password } = new URL(link)
	const isPage = (protocol === 'https:' || protocol === 'http:') && host.includes('.')
	return isPage && !username && !password ? host.replace(/^www\./, '') : null
}

/** What a part says, a line for each thing it says: how history keeps it. */
export function linesOf(part: PlanPart): string {
	if (part.part === 'milestone') return [part.title, part.dueOn].join('\n')
	if (part.part === 'point') return [part.measure, part.value, part.unit, part.day].join('\n')
	if (part.kind === 'figure') return [part.title, part.value, part.unit, part.day].join('\n')
	return [part.title, part.kind === 'link' ? part.url : part.fileType, part.day].join('\n')
}
