import { pino } from 'pino'

/**
 * The log. It takes names of things, counts and durations. It never takes a
 * request, an address, an agent, a code, or anything a child wrote (C-07): the
 * serialisers below drop what an error may carry along.
 */
export const log = pino({
	level: process.env.LOG_LEVEL || 'info',
	base: undefined,
	serializers: { err: briefError },
})

/** Where an error happened and what kind it is. Its message may quote rows, so the message stays out. */
function briefError(error: unknown) {
	if (!(error instanceof Error)) return { kind: typeof error }
	const frames = (error.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '))
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
	return { kind: error.name, code, at: frames.slice(0, 6).map(line => line.trim()) }
}
