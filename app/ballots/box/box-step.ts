import { z } from 'zod'

/** What an officer asks for on the page that walks from the fixing of a ballot to its record. */
export const BoxStep = z.discriminatedUnion('step', [
	z.strictObject({ step: z.literal('fix') }),
	z.strictObject({ step: z.literal('close') }),
	z.strictObject({ step: z.literal('open'), first: z.string().max(500), second: z.string().max(500) }),
	/** The part and the option, with a slash between. */
	z.strictObject({ step: z.literal('withdraw'), option: z.string().max(90) }),
	z.strictObject({ step: z.literal('publish') }),
])

export type BoxStep = z.infer<typeof BoxStep>

export type BoxStepName = BoxStep['step']
