import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyMigrations } from '#prisma/apply-migrations.ts'
import { openDatabase } from './db.server.ts'
import { readEnvironment } from './env.server.ts'
import { openSecret } from './secret.server.ts'

/**
 * What this process runs with: its settings, its secret and its database,
 * brought up to date. Pages import these; deeds, stores and rules are handed
 * what they need, so that a test hands them its own.
 */
export const env = readEnvironment(process.env)
export const secret = openSecret(env.secretFile)
mkdirSync(dirname(env.databaseFile), { recursive: true })
/** Where recordings and symbols are kept: beside the database, where no address of the site leads. */
export const clipFolder = join(dirname(env.databaseFile), 'clips')
/** Where files that prove a promise are kept. */
export const evidenceFolder = join(dirname(env.databaseFile), 'evidence')
applyMigrations(env.databaseFile)
export const db = await openDatabase(env.databaseFile)
/**
 * Which program this is, for the manifests of ballots: what `COMMIT` says, else the commit it was built from, with
 * `+changed` where files differed from it (`vite.config.ts` writes it in); `unknown` where there was no git.
 */
export const commit = env.commit ?? process.env.BUILT_FROM ?? 'unknown'
