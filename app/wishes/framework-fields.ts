import { z } from 'zod'

export const Text = z.string().trim().min(1)
export const Texts = z.array(Text).min(1)
export const Year = z.number().int().min(1900).max(2200)
export const Count = z.number().int().min(0)
export const Place = z.number().int().min(1)
export const Id = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/)
export const IsoDay = z.iso.date()

/** An id that must be among the names that the same file gives. */
export function oneOf(kind: string, names: Set<string> | undefined) {
	return z.string().refine(name => names?.has(name), {
		error: ({ input }) => `The file has no ${kind} “${String(input)}”.`,
	})
}
