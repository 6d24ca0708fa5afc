import { z } from 'zod'

/** The longest name and e-mail address we keep (W-17). */
const longestName = 100
const longestEmail = 254

/** An e-mail address as we keep it and look it up: small letters, no spaces around it. */
export const Email = z
	.string({ error: 'email.missing' })
	.trim()
	.toLowerCase()
	.min(1, { error: 'email.missing' })
	.max(longestEmail, { error: 'email.not-an-address' })
	.pipe(z.email({ error: 'email.not-an-address' }))

/** What somebody is called on the team's pages and in the logbook. */
export const PersonName = z
	.string({ error: 'name.missing' })
	.trim()
	.min(1, { error: 'name.missing' })
	.max(longestName, { error: 'name.too-long' })
