import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import remixOptions from '../../remix.config.js'
import { requestTo } from './running.ts'

/**
 * The site as Remix serves it, whole: every page of `app/routes.ts`, rendered by
 * our own entry, with the database of this test file. For tests of what a
 * browser is sent; addresses of assets are made up, because nothing is built.
 */
async function site(): Promise<(request: Request) => Promise<Response>> {
	const modules = import.meta.glob<ServerBuild['routes'][string]['module']>([
		'/app/routes/**/*.{ts,tsx}',
		'/app/root.tsx',
	])
	const { default: config } = await import('#app/routes.ts')
	const routes: ServerBuild['routes'] = {}
	const assets: ServerBuild['assets']['routes'] = {}

	async function add({ file, path, index, children = [] }: RouteConfigEntry, parentId?: string) {
		const id = file.replace(/\.tsx?$/, '')
		const load = modules[`/app/${file}`]
		if (!load) throw new Error(`There is no page at app/${file}.`)
		const module = await load()
		routes[id] = { id, path, index, parentId, module }
		assets[id] = {
			id,
			path,
			index,
			parentId,
			hasAction: 'action' in module,
			hasLoader: 'loader' in module,
			hasClientAction: false,
			hasClientLoader: false,
			hasErrorBoundary: 'ErrorBoundary' in module,
			module: `/assets/${id}.js`,
		}
		for (const child of children) await add(child, id)
	}
	await add({ file: 'root.tsx', path: '' })
	for (const entry of config) await add(entry, 'root')

	const build: ServerBuild = {
		mode: 'production',
		entry: { module: await import('#app/entry.server.tsx') },
		routes,
		assets: {
			entry: { imports: [], module: '/assets/entry.js' },
			routes: assets,
			url: '/assets/map.js',
			version: '1',
		},
		publicPath: '/',
		assetsBuildDirectory: 'build/client',
		future: { ...remixOptions.future, v3_optimizeDeps: false, unstable_dev: false },
		isSpaMode: false,
	} as unknown as ServerBuild
	return createRequestHandler(build, 'production')
}

let running: ReturnType<typeof site> | undefined

/** What a browser is sent for an address: status, headers and the whole text. */
export async function pageSource(
	...[path, how]: Parameters<typeof requestTo>
): Promise<{ status: number; headers: Headers; text: string }> {
	running ??= site()
	const handle = await running
	const answer = await handle(await requestTo(path, how))
	return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
