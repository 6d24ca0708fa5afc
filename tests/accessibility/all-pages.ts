import type { Page } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { keepDraft } from '#app/ballots/draft.store.server.ts'
import { keepHandsCode, keepHandsQuestion } from '#app/ballots/hands.store.server.ts'
import { startingPaper } from '#app/ballots/set-up/starting-papers.ts'
import { newSlip } from '#app/ballots/slip.server.ts'
import { newId, newToken } from '#app/base/id.ts'
import type { Language } from '#app/languages/language.ts'
import { roles } from '#app/people/permission.ts'
import { tokenHash } from '#app/people/token-hash.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import routes from '#app/routes.ts'
import { keepSurvey } from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { somePerson } from '#tests/support/some.ts'
import { someOpenBallot } from '#tests/support/some-cast.ts'
import { somePapers } from '#tests/support/some-papers.ts'
import { parkDocument } from '#tests/support/some-results.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'

/** How a test gets to a page that has something on it. */
export type WayThere = {
	/** The address; or nothing, when the page is not opened but arrived at. */
	path: (language: Language, db: Database) => string | Promise<string>
	/** What to do there, for a page that only answers to something sent. */
	doing?: (page: Page) => Promise<void>
	status?: number
}

const sample = 'growing-up-in-leeds'
/** A word that no line of a phone can hold: a page breaks it and does not grow sideways. */
const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
const inLanguage = (path: string): WayThere => ({ path: language => `/${language}${path}` })
const at = (path: string): WayThere => ({ path: () => path })

/** Every address of app/routes.ts that is a page, and how to get there. A test fails when one is missing. */
export const waysThere: Record<string, WayThere> = {
	':lang': withLongTitle(''),
	':lang/wishes': inLanguage('/wishes'),
	':lang/wishes/:number': inLanguage('/wishes/1'),
	':lang/wishes/:number/thread': inLanguage('/wishes/6/thread'),
	':lang/wishes/:number/plan': {
		path: async (language, db) => {
			await someAction(db)
			return `/${language}/wishes/1/plan`
		},
	},
	':lang/promises/:actionId': {
		path: async (language, db) => `/${language}/promises/${await someAction(db)}`,
	},
	':lang/promises/:actionId/ask-again': {
		path: async (language, db) => `/${language}/promises/${await someNo(db)}/ask-again`,
	},
	':lang/wishes/:number/poster': inLanguage('/wishes/6/poster'),
	':lang/promises/:actionId/poster': {
		path: async (language, db) => `/${language}/promises/${await someAction(db)}/poster`,
	},
	':lang/posters/:slug': inLanguage(`/posters/${sample}`),
	':lang/outcomes/:key': inLanguage('/outcomes/safe'),
	':lang/plans': inLanguage('/plans'),
	':lang/plans/changes': inLanguage('/plans/changes'),
	':lang/plans/:planId': {
		path: async (language, db) => `/${language}/plans/${(await db.read.plan.findFirstOrThrow()).id}`,
	},
	':lang/guide': inLanguage('/guide'),
	':lang/you-said-we-did': inLanguage('/you-said-we-did'),
	':lang/you-said-we-did/:slug': {
		path: async (language, db) => {
			const update = await db.read.update.findFirstOrThrow({ where: { publishedAt: { not: null } } })
			return `/${language}/you-said-we-did/${update.slug}`
		},
	},
	':lang/thread': inLanguage('/thread'),
	':lang/thread/themes/:themeId': {
		path: async (language, db) => {
			const { themeId } = await db.read.actionTheme.findFirstOrThrow()
			return `/${language}/thread/themes/${themeId}`
		},
	},
	':lang/thread/promises/:actionId': {
		path: async (language, db) => `/${language}/thread/promises/${await someAction(db)}`,
	},
	':lang/replies': inLanguage('/replies'),
	':lang/report': inLanguage('/report?from=2026-01-01&to=2026-12-31'),
	':lang/results': inLanguage('/results'),
	':lang/results/:slug': {
		path: async (language, db) => {
			const release = await db.read.resultRelease.findFirstOrThrow({ select: { survey: true } })
			return `/${language}/results/${release.survey.slug}`
		},
	},
	':lang/indicators': inLanguage('/indicators'),
	':lang/indicators/:id': inLanguage('/indicators/sample-safe-journey'),
	':lang/ballots': inLanguage('/ballots'),
	':lang/ballots/guide': inLanguage('/ballots/guide'),
	':lang/ballots/:slug/record': inLanguage('/ballots/childrens-mayor/record'),
	':lang/ballots/:slug/manifestos': inLanguage('/ballots/childrens-mayor/manifestos'),
	':lang/help': inLanguage('/help'),
	':lang/privacy': inLanguage('/privacy'),
	':lang/accessibility': inLanguage('/accessibility'),
	':lang/credits': inLanguage('/credits'),
	':lang/surveys': withLongTitle('/surveys'),
	':lang/surveys/:slug': inLanguage(`/surveys/${sample}`),
	':lang/surveys/:slug/thanks': { ...inLanguage(`/surveys/${sample}`), doing: sendAnswers },
	':lang/surveys/:slug/no-thanks': inLanguage(`/surveys/${sample}/no-thanks`),
	':lang/hands': { path: async (language, db) => `/${language}/hands?code=${(await someHands(db)).code}` },
	':lang/hands/raised': {
		path: async (language, db) => `/${language}/hands?code=${(await someHands(db)).code}`,
		doing: async page => {
			await page.locator('form#hands input[type="radio"]').first().check()
			await page.locator('form#hands button.button').last().click()
			await page.waitForURL(/\/raised/)
		},
	},
	':lang/hands/:slug': {
		path: async (language, db) => `/${language}/hands/${(await someHands(db, { isClosed: true })).slug}`,
	},
	':lang/ballots/:slug': withOpenBallot(),
	':lang/ballots/:slug/kiosk': withOpenBallot('/kiosk'),
	':lang/ballots/:slug/cast': { ...withOpenBallot(), doing: lookOnceMore },
	':lang/take-back': inLanguage('/take-back'),
	':lang/what-happened': inLanguage('/what-happened'),
	'team/sign-in': at('/team/sign-in'),
	'team/invitations/:token': {
		path: async (_language, db) => `/team/invitations/${await someInvitation(db)}`,
	},
	team: at('/team'),
	'team/people': at('/team/people'),
	'team/logbook': at('/team/logbook'),
	'team/inbox': at('/team/inbox'),
	'team/safeguarding': at('/team/safeguarding'),
	'team/themes': at('/team/themes'),
	'team/themes/:themeId': { path: async (_language, db) => `/team/themes/${await someTheme(db)}` },
	'team/surveys': at('/team/surveys'),
	'team/surveys/:slug/reply': {
		path: async (_language, db) => `/team/surveys/${await someDraftSurvey(db)}/reply`,
	},
	'team/surveys/:slug/words': at(`/team/surveys/${sample}/words`),
	'team/surveys/:slug/pictures': at(`/team/surveys/${sample}/pictures?place=make-better/trees`),
	'team/ballots': at('/team/ballots'),
	'team/ballots/new': at('/team/ballots/new'),
	'team/ballots/:slug/slips': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/slips`,
	},
	'team/ballots/:slug/slips/void': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/slips/void`,
	},
	'team/ballots/:slug/slips/sheet': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/slips/sheet`,
	},
	'team/ballots/:slug/paper': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/paper`,
	},
	'team/ballots/:slug/paper/:part': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/paper/mayor`,
	},
	'team/ballots/:slug/paper/:part/picture': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/paper/mayor/picture?place=ana`,
	},
	'team/ballots/:slug/preview': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/preview`,
	},
	'team/ballots/:slug/rolls': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/rolls`,
	},
	'team/ballots/:slug': { path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}` },
	'team/ballots/:slug/schools': { path: async (_language, db) => await schoolsOf(db) },
	'team/ballots/:slug/schools/:school': {
		path: async (_language, db) => `${await schoolsOf(db)}/roundhay`,
	},
	'team/ballots/:slug/schools/:school/papers': {
		path: async (language, db) => `${await schoolsOf(db)}/roundhay/papers?pack=1&in=${language}`,
	},
	'team/ballots/:slug/schools/:school/certificate': {
		path: async (_language, db) => `${await schoolsOf(db)}/roundhay/certificate`,
	},
	'team/ballots/:slug/schools/:school/batches/:batch': {
		path: async (_language, db) => `${await schoolsOf(db)}/roundhay/batches/roundhay-1`,
	},
	'team/ballots/:slug/keys': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/keys`,
	},
	'team/ballots/:slug/audit': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/audit`,
	},
	'team/ballots/:slug/count': {
		path: async (_language, db) => `/team/ballots/${await someDraftBallot(db)}/count`,
	},
	'team/ballots/:slug/turnout': at('/team/ballots/childrens-mayor/turnout'),
	'team/results/:slug': at(`/team/results/${sample}`),
	'team/hands': at('/team/hands'),
	'team/hands/:slug': { path: async (_language, db) => `/team/hands/${(await someHands(db)).slug}` },
	'team/hands/:slug/:code': {
		path: async (_language, db) => {
			const { slug, code } = await someHands(db)
			return `/team/hands/${slug}/${code}`
		},
	},
	'team/thread': at('/team/thread'),
	'team/wishes/:number/plan': at('/team/wishes/1/plan'),
	'team/clocks': at('/team/clocks'),
	'team/following': {
		path: async (_language, db) => {
			await someWebhook(db)
			return '/team/following'
		},
	},
	'team/actions': at('/team/actions'),
	'team/actions/:actionId': { path: async (_language, db) => `/team/actions/${await someAction(db)}` },
	'team/indicators': at('/team/indicators'),
	'team/indicators/new': at('/team/indicators/new'),
	'team/indicators/:id': at('/team/indicators/sample-safe-journey'),
	'team/indicators/:id/numbers': at('/team/indicators/sample-safe-journey/numbers'),
	'team/indicators/:id/story': at('/team/indicators/sample-safe-journey/story?in=ar'),
	'team/actions/:actionId/steps': {
		path: async (_language, db) => `/team/actions/${await someAction(db)}/steps`,
	},
	'team/translations': at('/team/translations'),
	'team/translations/:kind/:id': {
		path: async (_language, db) =>
			`/team/translations/survey/${(await db.read.survey.findFirstOrThrow({ where: { slug: sample } })).id}?into=ar`,
	},
	'team/updates/:updateId': { path: async (_language, db) => `/team/updates/${await someUpdate(db)}` },
	'team/updates/:updateId/correct': {
		path: async (_language, db) => `/team/updates/${await somePublishedUpdate(db)}/correct`,
	},
	'team/desk': at('/team/desk'),
	'team/desk/:updateId': {
		path: async (_language, db) => `/team/desk/${await somePublishedUpdate(db)}`,
	},
	':lang/follow': inLanguage('/follow'),
	':lang/follow/confirm/:token': inLanguage('/follow/confirm/nobody'),
	':lang/follow/leave/:token': inLanguage('/follow/leave/nobody'),
	'team/ask-again': {
		path: async (_language, db) => {
			await someNo(db)
			return '/team/ask-again'
		},
	},
	'team/verdicts': at('/team/verdicts'),
	'team/terms': at('/team/terms'),
	'team/parts': at('/team/parts'),
	'*': { ...inLanguage('/nothing-here'), status: 404 },
}

/** Addresses that are not pages: nobody looks at them. */
export const notPages = [
	'',
	'health',
	'clips/:clipId',
	'evidence/:evidenceId',
	'data/ballots/:slug/:file',
	'data/ballots/:slug/manifest.json',
	'data/ballots/:slug/checkpoints.json',
	'feeds/:lang/you-said-we-did.xml',
	'feeds/:lang/promises.ics',
	'feeds/:lang/wishes/:number/you-said-we-did.xml',
	'feeds/:lang/wishes/:number/promises.ics',
	'team/sign-out',
	'team/translations/:kind/:id/file',
	'team/language',
]

/** Every address in app/routes.ts. */
export function allAddresses(): string[] {
	return flat(routes as RouteConfigEntry[], '')
}

function flat(entries: RouteConfigEntry[], before: string): string[] {
	return entries.flatMap(({ path, children, index }) => {
		const address = [before, path].filter(Boolean).join('/')
		if (children) return flat(children, address)
		return index || path ? [address] : []
	})
}

/** Sends the survey the plain way: its script is kept away, so that one press sends. */
async function sendAnswers(page: Page): Promise<void> {
	await page.route('**/*.client-entry-*.js', route => route.abort())
	await page.reload()
	await page.locator('form.survey button[type="submit"]').click()
	await page.waitForURL(/\/thanks$/)
}

/** A ballot that is open, with parts of each kind and an option that is one long word. */
function withOpenBallot(path = ''): WayThere {
	return {
		path: async (language, db) => {
			const { ballot } = await someOpenBallot(db, { slips: 0, longWord })
			return `/${language}/ballots/${ballot.slug}${path}`
		},
	}
}

/** Fills in the slip and goes on to the last look, the plain way. Nothing is cast. */
async function lookOnceMore(page: Page): Promise<void> {
	await page.route('**/*.client-entry-*.js', route => route.abort())
	await page.reload()
	await page.locator('#slip').fill(newSlip())
	await page.locator('form.survey button[value="review"]').click()
	await page.waitForURL(/\/cast$/)
}

/** A page that lists the open surveys, one of which has a title that is one long word. */
function withLongTitle(path: string): WayThere {
	return {
		path: async (language, db) => {
			await someOpenSurvey(db, { ...parkDocument, title: { en: longWord } })
			return `/${language}${path}`
		},
	}
}

const handsDocument: SurveyDocument = {
	title: { en: 'Where shall we go?' },
	introduction: { en: 'It counts hands.' },
	languages: { en: 'source' },
	questions: [
		{
			id: 'where',
			kind: 'choose-one',
			wording: { en: 'Where shall we go?' },
			choices: ['wish-1', 'wish-2'].map(id => ({ id, wording: { en: longWord }, picture: 'park' })),
		},
	],
}

/** A show of hands with one class; closed, with hands for the first two wishes. */
async function someHands(db: Database, { isClosed = false } = {}): Promise<{ slug: string; code: string }> {
	const id = newId()
	const slug = `hands-${id.slice(0, 8)}`
	const code = id.slice(8, 14).toUpperCase()
	const day = 24 * 60 * 60_000
	await db.write(async tx => {
		await keepHandsQuestion(tx, {
			...{ id, slug, document: handsDocument, isSample: false },
			createdAt: new Date(),
			closesAt: new Date(Date.now() + (isClosed ? -day : day)),
		})
		await keepHandsCode(tx, { code, questionId: id, label: longWord, cap: 30, createdAt: new Date() })
		const counts = { '': 60, 'wish-1': 40, 'wish-2': 20 }
		const rows = Object.entries(counts).map(([option, count]) => ({ questionId: id, option, count }))
		await tx.handsCount.createMany({ data: rows })
	})
	return { slug, code }
}

/** The schools of a ballot that is over, with a pack of papers and a stack that nobody keyed yet. */
async function schoolsOf(db: Database): Promise<string> {
	return `/team/ballots/${(await somePapers(db)).ballot.slug}/schools`
}

async function someTheme(db: Database): Promise<string> {
	const id = newId()
	await db.write(tx =>
		tx.theme.create({
			data: {
				id,
				createdAt: new Date(),
				wordings: {
					create: [
						{ language: 'en', name: longWord },
						{ language: 'ar', name: 'مكان للقاء' },
					],
				},
			},
		}),
	)
	return id
}

/** A ballot that is being set up. */
async function someDraftBallot(db: Database): Promise<string> {
	const slug = `mayor-${newId()}`
	const begun = startingPaper('childrens-mayor', { title: longWord, words: key => ({ en: key }) })
	const options = ['Ana', longWord].map(name => ({ id: name.toLowerCase().slice(0, 20), name: { en: name } }))
	const paper = { ...begun, parts: begun.parts.map(part => ({ ...part, options })) }
	const hours = { opensAt: new Date('2027-03-01T08:00:00Z'), closesAt: new Date('2027-03-12T16:00:00Z') }
	const reply = { service: longWord, replyBy: '2027-04-12' }
	await db.write(tx =>
		keepDraft(tx, { id: newId(), slug, paper, ...hours, ...reply, isSample: false, createdAt: new Date() }),
	)
	return slug
}

/** A survey that is not published, of which nobody has said who answers. */
async function someDraftSurvey(db: Database): Promise<string> {
	const id = newId()
	const slug = `draft-${id.slice(0, 8)}`
	const at = new Date('2027-03-01T08:00:00Z')
	const draft = { ...parkDocument, title: { en: longWord } }
	const moments = { opensAt: at, closesAt: null, createdAt: at }
	const promise = { service: '', replyBy: '' }
	const code = id.slice(0, 8).toUpperCase()
	await db.write(tx => keepSurvey(tx, { id, slug, code, draft, ...moments, ...promise, isSample: false }))
	return slug
}

async function someAction(db: Database): Promise<string> {
	const id = newId()
	const { id: wishId } = await db.read.wish.findFirstOrThrow({ where: { setYear: 2022 } })
	await db.write(tx =>
		tx.action.create({
			data: {
				id,
				wishId,
				owner: 'Parks',
				status: 'planned',
				dueOn: '2027-05-01',
				createdAt: new Date(),
				wordings: { create: [{ language: 'en', title: longWord }] },
			},
		}),
	)
	return id
}

/** A promise that will not be kept, with all that a no says. */
async function someNo(db: Database): Promise<string> {
	const id = await someAction(db)
	await db.write(tx =>
		tx.action.update({
			where: { id },
			data: {
				status: 'cannot',
				reason: 'The road is too narrow.',
				no: { create: { decidedBy: longWord, couldDecide: 'Nobody: it is the law on roads' } },
			},
		}),
	)
	return id
}

async function someUpdate(db: Database): Promise<string> {
	const id = newId()
	const actionId = await someAction(db)
	await db.write(tx =>
		tx.update.create({
			data: {
				id,
				slug: `lights-${id.slice(0, 6)}`,
				actionId,
				status: 'under-way',
				createdAt: new Date(),
				wordings: {
					create: [
						{
							language: 'en',
							weDid: 'We put up six lights.',
							next: 'We ask you again in May.',
							state: 'source',
						},
					],
				},
			},
		}),
	)
	return id
}

/** An update of the samples that young people may judge. */
async function somePublishedUpdate(db: Database): Promise<string> {
	return (await db.read.updateVersion.findFirstOrThrow()).updateId
}

async function someInvitation(db: Database): Promise<string> {
	const token = newToken()
	// Made by a person: the first administrator's own link dies once anybody has an account.
	const { id: invitedById } = await somePerson(db, {
		roles: ['administrator'],
		email: `${newId()}@example.org`,
	})
	await db.write(tx =>
		tx.invitation.create({
			data: {
				tokenHash: tokenHash(token),
				email: `${newId()}@example.org`,
				roles: JSON.stringify(['moderator']),
				invitedById,
				createdAt: new Date(),
				expiresAt: new Date(Date.now() + 60 * 60_000),
			},
		}),
	)
	return token
}

/** Somebody who may open every page of the team's. */
export const everyRole = roles

/** A program that is told, with one try behind it that failed. */
async function someWebhook(db: Database): Promise<void> {
	const [id, now] = [newId(), new Date()]
	const url = `https://hooks.example.org/${longWord.toLowerCase()}${longWord.toLowerCase()}`
	const told = { fact: id, kind: 'promise.made', body: '{}', madeAt: now, tries: 1, triedAt: now }
	await db.write(tx =>
		tx.webhook.create({
			data: {
				...{ id, url, secret: 'c2VhbGVk', createdAt: now, lookedAt: now },
				...{ nextAt: now, failures: 6, stoppedAt: now },
				deliveries: { create: { id, ...told, answer: 'no-answer' } },
			},
		}),
	)
}
