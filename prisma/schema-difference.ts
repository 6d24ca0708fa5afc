import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { applyMigrations } from './apply-migrations.ts'

/**
 * The SQL that is still missing between prisma/migrations, applied to an empty
 * database, and prisma/schema. Empty when they agree.
 *
 * Prisma's own tool downloads a native engine for this; the same engine is on
 * the npm registry as WebAssembly (decision 0003).
 */
export async function schemaDifference(): Promise<string> {
	await startEngine()
	const folder = mkdtempSync(join(tmpdir(), 'schema-'))
	const file = join(folder, 'migrated.db')
	try {
		applyMigrations(file)
		const files = schemaFiles()
		const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: `file:${file}` }))
		const schemaEngine = await engine.SchemaEngine.new({ datamodels: files }, () => {}, adapter)
		const container = { files: files.map(([path, content]) => ({ path, content })) }
		const { stdout } = await schemaEngine.diff({
			from: { tag: 'schemaDatasource', ...container, configDir: folder },
			to: { tag: 'schemaDatamodel', ...container },
			script: true,
			exitCode: null,
			filters: { externalTables: [], externalEnums: [] },
		})
		return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '')
	} finally {
		rmSync(folder, { recursive: true })
	}
}

function schemaFiles(): [string, string][] {
	const folder = join(process.cwd(), 'prisma/schema')
	return readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')])
}

let started = false
async function startEngine() {
	if (started) return
	const path = createRequire(import.meta.url)
		.resolve('@prisma/schema-engine-wasm')
		.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
	const { instance } = await WebAssembly.instantiate(readFileSync(path), {
		'./schema_engine_bg.js': engine as never,
	})
	engine.__wbg_set_wasm(instance.exports)
	const start = instance.exports.__wbindgen_start
	if (typeof start === 'function') start()
	started = true
}
