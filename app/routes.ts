import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'

export default [
	index('routes/public/best-language.tsx'),

	...prefix(':lang', [
		// Everybody: no sign-in, nothing to hydrate.
		index('routes/public/home.tsx'),
		route('wishes', 'routes/public/wishes.tsx'),
		route('wishes/:number', 'routes/public/wish.tsx'),
		route('outcomes/:key', 'routes/public/outcome.tsx'),
		route('plans', 'routes/public/plans.tsx'),
		route('plans/changes', 'routes/public/plan-changes.tsx'),
		route('plans/:planId', 'routes/public/plan.tsx'),
		route('guide', 'routes/public/guide.tsx'),
		route('you-said-we-did', 'routes/public/you-said-we-did.tsx'),
		route('you-said-we-did/:slug', 'routes/public/update.tsx'),
		route('results', 'routes/public/results.tsx'),
		route('results/:slug', 'routes/public/result.tsx'),
		route('ballots', 'routes/public/ballots.tsx'),
		route('ballots/:slug/record', 'routes/public/record.tsx'),
		route('help', 'routes/public/help.tsx'),
		route('privacy', 'routes/public/privacy.tsx'),
		route('accessibility', 'routes/public/accessibility.tsx'),
		route('credits', 'routes/public/credits.tsx'),

		// Children: no sign-in, no name asked, no script needed.
		route('surveys', 'routes/child/surveys.tsx'),
		route('surveys/:slug', 'routes/child/survey.tsx'),
		route('surveys/:slug/thanks', 'routes/child/thanks.tsx'),
		route('surveys/:slug/no-thanks', 'routes/child/no-thanks.tsx'),
		route('ballots/:slug/kiosk', 'routes/child/kiosk.tsx'),
		route('hands', 'routes/child/hands.tsx'),
		route('hands/raised', 'routes/child/hands-raised.tsx'),
		route('hands/:slug', 'routes/public/hands-result.tsx'),
		route('ballots/:slug', 'routes/child/ballot.tsx'),
		route('ballots/:slug/cast', 'routes/child/cast.tsx'),
		route('take-back', 'routes/child/take-back.tsx'),
		route('what-happened', 'routes/child/what-happened.tsx'),
	]),

	// People who work here: every loader and action asks who is there.
	route('team/sign-in', 'routes/team/sign-in.tsx'),
	route('team/invitations/:token', 'routes/team/invitation.tsx'),
	layout('routes/team/frame.tsx', [
		...prefix('team', [
			index('routes/team/home.tsx'),
			route('sign-out', 'routes/team/sign-out.tsx'),
			route('language', 'routes/team/language.tsx'),
			route('people', 'routes/team/people.tsx'),
			route('logbook', 'routes/team/logbook.tsx'),
			route('inbox', 'routes/team/inbox.tsx'),
			route('safeguarding', 'routes/team/safeguarding.tsx'),
			route('themes', 'routes/team/themes.tsx'),
			route('themes/:themeId', 'routes/team/theme.tsx'),
			route('surveys', 'routes/team/surveys.tsx'),
			route('surveys/:slug/words', 'routes/team/survey-words.tsx'),
			route('surveys/:slug/pictures', 'routes/team/survey-pictures.tsx'),
			route('hands', 'routes/team/hands.tsx'),
			route('hands/:slug', 'routes/team/hands-question.tsx'),
			route('hands/:slug/:code', 'routes/team/hands-board.tsx'),
			route('ballots', 'routes/team/ballots.tsx'),
			route('ballots/new', 'routes/team/ballot-new.tsx'),
			route('ballots/:slug', 'routes/team/ballot.tsx'),
			route('results/:slug', 'routes/team/results.tsx'),
			route('actions', 'routes/team/actions.tsx'),
			route('actions/:actionId', 'routes/team/action.tsx'),
			route('updates/:updateId', 'routes/team/update.tsx'),
			route('parts', 'routes/team/parts.tsx'),
			route('translations', 'routes/team/translations.tsx'),
			route('translations/:kind/:id', 'routes/team/translation.tsx'),
			route('translations/:kind/:id/file', 'routes/team/translation-file.ts'),
		]),
	]),

	// Addresses that are not pages.
	route('health', 'routes/service/health.ts'),
	route('clips/:clipId', 'routes/service/clip.ts'),
	route('data/ballots/:slug/:file', 'routes/service/ballot-file.ts'),
	route('feeds/:lang/you-said-we-did.xml', 'routes/service/you-said-we-did-feed.ts'),

	route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig
