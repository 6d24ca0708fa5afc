import { expect, test } from 'vitest'
import { readEnvironment, WrongSettings } from '#app/platform/env.server.ts'

test('settings: with none at all, a server starts on this machine for this machine', () => {
	expect(readEnvironment({})).toEqual({
		mode: 'production',
		port: 3000,
		host: '127.0.0.1',
		origin: 'http://localhost:3000',
		databaseFile: './data/12wishes.db',
		secretFile: './data/secret',
		loadsSamples: true,
		asksWhileOverdue: true,
		askAgainFloor: 10,
		proxies: 0,
		webhookNetworks: [],
		logLevel: 'info',
	})
})

test('settings: an empty setting is a missing one', () => {
	expect(readEnvironment({ PORT: '', ORIGIN: '', SAMPLES: '' })).toEqual(readEnvironment({}))
})

test('settings: each can be set', () => {
	const env = readEnvironment({
		NODE_ENV: 'test',
		PORT: '8080',
		HOST: '::',
		ORIGIN: 'https://wishes.example.org',
		DATABASE_URL: 'file:/srv/wishes/wishes.db',
		SECRET_FILE: '/etc/wishes/secret',
		SAMPLES: 'no',
		PROXIES: '1',
		ASK_WHILE_OVERDUE: 'no',
		ASK_AGAIN_FLOOR: '25',
		WEBHOOK_NETWORKS: '10.20.0.0/16, FD12:3456::/32',
		LOG_LEVEL: 'warn',
		COMMIT: 'd6837b5',
	})
	expect(env).toEqual({
		mode: 'test',
		port: 8080,
		host: '::',
		origin: 'https://wishes.example.org',
		databaseFile: '/srv/wishes/wishes.db',
		secretFile: '/etc/wishes/secret',
		loadsSamples: false,
		asksWhileOverdue: false,
		askAgainFloor: 25,
		proxies: 1,
		webhookNetworks: ['10.20.0.0/16', 'fd12:3456::/32'],
		logLevel: 'warn',
		commit: 'd6837b5',
	})
})

test.each([
	['PORT', 'abc', 'PORT must be a whole number from 0 to 65535.'],
	['PORT', '-1', 'PORT must be a whole number from 0 to 65535.'],
	['PORT', '65536', 'PORT must be a whole number from 0 to 65535.'],
	['PORT', '80.5', 'PORT must be a whole number from 0 to 65535.'],
	['ASK_AGAIN_FLOOR', '4', 'ASK_AGAIN_FLOOR must be a whole number from 5 to 1000.'],
	['PROXIES', 'yes', 'PROXIES must be a whole number from 0 to 9.'],
	['NODE_ENV', 'staging', 'NODE_ENV must be development, production or test.'],
	[
		'ORIGIN',
		'wishes.example.org',
		'ORIGIN must be the address people type, for example https://wishes.example.org.',
	],
	[
		'ORIGIN',
		'ftp://wishes.example.org',
		'ORIGIN must be the address people type, for example https://wishes.example.org.',
	],
	[
		'ORIGIN',
		'https://wishes.example.org/',
		'ORIGIN must be an address with no path and no slash at its end.',
	],
	[
		'ORIGIN',
		'https://wishes.example.org/en',
		'ORIGIN must be an address with no path and no slash at its end.',
	],
	[
		'DATABASE_URL',
		'postgresql://db/wishes',
		'DATABASE_URL must start with file: and name a file, for example file:./data/12wishes.db.',
	],
	[
		'DATABASE_URL',
		'file:',
		'DATABASE_URL must start with file: and name a file, for example file:./data/12wishes.db.',
	],
	['SAMPLES', 'maybe', 'SAMPLES must be yes or no.'],
	['COMMIT', 'newest', 'COMMIT must be the commit of the program that runs, in hex.'],
	['LOG_LEVEL', 'loud', 'LOG_LEVEL must be debug, info, warn, error or silent.'],
])('settings: %s=%s is refused with one sentence that says what to write', (name, value, sentence) => {
	expect(sentencesFor({ [name]: value })).toEqual([sentence])
})

test('settings: every wrong setting is told at once, not one a start', () => {
	const sentences = sentencesFor({ PORT: 'abc', SAMPLES: 'maybe', DATABASE_URL: 'wishes.db' })
	expect(sentences.map(sentence => sentence.split(' ')[0]).sort()).toEqual([
		'DATABASE_URL',
		'PORT',
		'SAMPLES',
	])
})

function sentencesFor(variables: Record<string, string>): string[] {
	try {
		readEnvironment(variables)
	} catch (error) {
		if (error instanceof WrongSettings) return error.sentences
		throw error
	}
	return []
}

test.each([
	'10.20.0.0',
	'10.20.0.0/16,',
	'10.20.0.0/33',
	'8.0.0.0/8',
	'10.0.0.0/7',
	'169.254.0.0/16',
	'fe80::/10',
	'::ffff:10.0.0.0/104',
	'hooks',
])('settings, M25: WEBHOOK_NETWORKS=%s is refused with a sentence', networks => {
	expect(() => readEnvironment({ WEBHOOK_NETWORKS: networks })).toThrow(
		'WEBHOOK_NETWORKS must be private networks with commas between, for example 10.20.0.0/16,fd12:3456::/32.',
	)
})
