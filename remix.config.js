/**
 * How Remix builds this site. vite.config.ts hands these options to Remix's
 * Vite plugin; the old Remix compiler, which read this file itself, is not used.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
	appDirectory: 'app',
	buildDirectory: 'build',
	future: {
		v3_fetcherPersist: true,
		v3_lazyRouteDiscovery: true,
		v3_relativeSplatPath: true,
		v3_routeConfig: true, // pages are named in app/routes.ts
		v3_singleFetch: true,
		v3_throwAbortReason: true,
	},
}
