import { readFileSync } from 'node:fs'
import { loadHistory } from '#app/actions/load-history.server.ts'
import { loadIndicators } from '#app/indicators/load-indicators.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { type Env, WrongSettings } from '#app/platform/env.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { loadSamples } from './load-samples.server.ts'

const frameworkPath = 'prisma/framework.json'
const figuresPath = 'prisma/leeds.json'
const readingsPath = 'prisma/indicators.json'

/**
 * Loads what the city brings: its framework, its answers from before this site, its indicators, and samples where those are asked for.
 *
 * @throws {WrongSettings} with a sentence for each fault in the file; the server does not start on half a framework.
 */
export async function loadCity(
	db: Database,
	{ env, secret, now }: { env: Env; secret: Secret; now: Date },
): Promise<void> {
	const framework = await loadFramework(db, jsonIn(frameworkPath), now)
	if (!framework.ok)
		throw new WrongSettings(
			framework.refusal.map(({ path, message }) => `${frameworkPath}: ${path}: ${message}`),
		)
	await loadHistory(db, framework.value.updates, now)
	await loadIndicators(db, { figures: jsonIn(figuresPath), readings: jsonIn(readingsPath), now })
	if (env.loadsSamples) await loadSamples(db, { secret, now })
}

function jsonIn(path: string): unknown {
	return JSON.parse(readFileSync(path, 'utf8'))
}
