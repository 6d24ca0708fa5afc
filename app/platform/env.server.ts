import { z } from 'zod'
import { readNetworks } from './public-address.server.ts'

const Environment = z.object({
	NODE_ENV: z
		.enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
		.default('production'),
	PORT: z.coerce
		.number({ error: 'must be a whole number from 0 to 65535' })
		.int({ error: 'must be a whole number from 0 to 65535' })
		.min(0, { error: 'must be a whole number from 0 to 65535' })
		.max(65535, { error: 'must be a whole number from 0 to 65535' })
		.default(3000),
	HOST: z
		.string()
		.min(1, { error: 'must be an address to listen on, for example 127.0.0.1' })
		.default('127.0.0.1'),
	ORIGIN: z
		.url({
			protocol: /^https?$/,
			error: 'must be the address people type, for example https://wishes.example.org',
		})
		.refine(url => URL.canParse(url) && new URL(url).origin === url, {
			error: 'must be an address with no path and no slash at its end',
		})
		.optional(),
	DATABASE_URL: z
		.string()
		.regex(/^file:./, { error: 'must start with file: and name a file, for example file:./data/12wishes.db' })
		.default('file:./data/12wishes.db'),
	SECRET_FILE: z
		.string()
		.min(1, { error: 'must name a file that is not in the database folder’s backups' })
		.default('./data/secret'),
	SAMPLES: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('yes'),
	PROXIES: z.coerce
		.number({ error: 'must be a whole number from 0 to 9' })
		.int({ error: 'must be a whole number from 0 to 9' })
		.min(0, { error: 'must be a whole number from 0 to 9' })
		.max(9, { error: 'must be a whole number from 0 to 9' })
		.default(0),
	ASK_WHILE_OVERDUE: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('yes'),
	ASK_AGAIN_FLOOR: z.coerce
		.number({ error: 'must be a whole number from 5 to 1000' })
		.int({ error: 'must be a whole number from 5 to 1000' })
		.min(5, { error: 'must be a whole number from 5 to 1000' })
		.max(1000, { error: 'must be a whole number from 5 to 1000' })
		.default(10),
	COMMIT: z
		.string()
		.regex(/^[0-9a-f]{7,64}$/, { error: 'must be the commit of the program that runs, in hex' })
		.optional(),
	MAIL_URL: z
		.url({
			protocol: /^smtps?$/,
			error: 'must be the address of a mail server, for example smtp://user:password@mail.example.org:587',
		})
		.optional(),
	MAIL_FROM: z
		.string()
		.regex(/^[^@\r\n]+@[^@\s]+$/, { error: 'must be who letters are from, for example wishes@example.org' })
		.optional(),
	WEBHOOK_NETWORKS: z
		.string()
		.transform((text, context) => {
			const networks = readNetworks(text)
			if (networks) return networks
			context.addIssue({
				code: 'custom',
				message: 'must be private networks with commas between, for example 10.20.0.0/16,fd12:3456::/32',
			})
			return z.NEVER
		})
		.default([]),
	LOG_LEVEL: z
		.enum(['debug', 'info', 'warn', 'error', 'silent'], {
			error: 'must be debug, info, warn, error or silent',
		})
		.default('info'),
})

/** What this server is told from outside. `origin` is the one address in links we write ourselves. */
export type Env = {
	mode: 'development' | 'production' | 'test'
	port: number
	host: string
	origin: string
	databaseFile: string
	secretFile: string
	loadsSamples: boolean
	/** How many proxies of ours stand in front, each adding the address it was asked from to `X-Forwarded-For`. */
	proxies: number
	/** Whether a service may ask children anew while it owes them a reply that is overdue. */
	asksWhileOverdue: boolean
	/** How many must ask again about a no before its service answers anew (decision 0031). */
	askAgainFloor: number
	/** The mail server and who letters are from; undefined where the city sends none. */
	mail: { url: string; from: string } | undefined
	/** Private networks whose programs may be told of public facts; none unless this machine's owner names them (decision 0032). */
	webhookNetworks: string[]
	logLevel: string
	/** Of the program, when somebody says so who knows it better than its build. */
	commit: string | undefined
}

/**
 * Reads the settings, filling in those that are missing.
 *
 * @throws one error with a sentence for each setting that is wrong.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Env {
	const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
	const read = Environment.safeParse(given)
	if (!read.success) {
		// The first thing wrong with a setting says what to write; the second would only repeat it.
		const sentences = new Map<string, string>()
		for (const { path, message } of read.error.issues.toReversed())
			sentences.set(path.join('.'), `${path.join('.')} ${message}.`)
		throw new WrongSettings([...sentences.values()].toReversed())
	}
	const { NODE_ENV, PORT, HOST, ORIGIN, DATABASE_URL, SECRET_FILE, SAMPLES, PROXIES, LOG_LEVEL, COMMIT } =
		read.data
	const { MAIL_URL, MAIL_FROM } = read.data
	if (!MAIL_URL !== !MAIL_FROM) throw new WrongSettings(['MAIL_URL and MAIL_FROM must be set together.'])
	return {
		mode: NODE_ENV,
		port: PORT,
		host: HOST,
		origin: ORIGIN ?? `http://localhost:${PORT}`,
		databaseFile: DATABASE_URL.slice('file:'.length),
		secretFile: SECRET_FILE,
		loadsSamples: SAMPLES === 'yes',
		asksWhileOverdue: read.data.ASK_WHILE_OVERDUE === 'yes',
		askAgainFloor: read.data.ASK_AGAIN_FLOOR,
		proxies: PROXIES,
		mail: MAIL_URL && MAIL_FROM ? { url: MAIL_URL, from: MAIL_FROM } : undefined,
		webhookNetworks: read.data.WEBHOOK_NETWORKS,
		logLevel: LOG_LEVEL,
		commit: COMMIT,
	}
}

/** A sentence for each setting that is wrong; shown at start without a stack trace. */
export class WrongSettings extends Error {
	constructor(readonly sentences: string[]) {
		super(`The settings are not right. ${sentences.join(' ')}`)
	}
}
