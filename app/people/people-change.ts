import { z } from 'zod'
import { roles } from './permission.ts'
import { Email } from './person.ts'

const Roles = z.array(z.enum(roles)).max(roles.length)
const personId = z.string().min(1).max(64)

/** What an administrator may ask of the page of people: one thing at a time, and nothing else with it. */
export const PeopleChange = z.discriminatedUnion('ask', [
	z.strictObject({ ask: z.literal('invite'), email: Email, roles: Roles }),
	z.strictObject({ ask: z.literal('change-roles'), personId, roles: Roles }),
	z.strictObject({ ask: z.literal('new-link'), personId }),
	z.strictObject({ ask: z.literal('disable'), personId }),
	z.strictObject({ ask: z.literal('enable'), personId }),
	z.strictObject({ ask: z.literal('withdraw'), invitationId: z.string().min(1).max(64) }),
])

export type PeopleChange = z.infer<typeof PeopleChange>
