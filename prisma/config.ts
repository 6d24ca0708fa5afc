import { defineConfig } from 'prisma/config'

/** How the Prisma tool finds the schema. It only generates the client here: see docs/decisions/0003. */
export default defineConfig({
	schema: 'schema',
	migrations: { path: 'migrations' },
	datasource: { url: 'file:./unused.db' },
})
