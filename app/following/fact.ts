/** What programs elsewhere may be told of. Each is on a public page at the moment it is told. */
export const factKinds = [
	'update.published',
	'verdict.settled',
	'promise.made',
	'promise.moved',
	'promise.overdue',
	'reply.overdue',
	'ballot.manifest',
	'ballot.checkpoint',
	'ballot.closed',
	'ballot.published',
	'test',
] as const
export type FactKind = (typeof factKinds)[number]

/** A public fact: names of things, where to read of them, and where they stand. No sentence, and nobody's words. */
export type Fact = {
	/** Never the same for two. */
	id: string
	kind: FactKind
	at: Date
	data: Record<string, string | number | boolean | null | number[]>
}

/** A fact as it is sent: the shape of Standard Webhooks. */
export function factBody({ kind, at, data }: Fact): string {
	return JSON.stringify({ type: kind, timestamp: at.toISOString(), data })
}
