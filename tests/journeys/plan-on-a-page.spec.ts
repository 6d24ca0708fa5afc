import { newId } from '#app/base/id.ts'
import { allLanguages } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { expect, test } from '#tests/support/journey.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'

const plans = [
	'cypp-2015-19',
	'cypp-2018-23-draft',
	'cypp-2018-23',
	'cypp-2023-28',
	'improvement-plan',
] as const

for (const language of ['en', 'ar']) {
	for (const plan of plans) {
		test(`the plan ${plan} prints on one sheet of A4 in ${language}`, async ({ page }) => {
			await page.goto(`/${language}/plans/${plan}`)
			const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
			expect(sheetsIn(sheet)).toBe(1)
			// Small print, but print: nothing on the sheet is set smaller than seven points.
			await page.emulateMedia({ media: 'print' })
			const smallest = await page.locator('.plan-sheet').evaluate(sheet => {
				const sizes = [...sheet.querySelectorAll('p, li, h2, h3, h4')].map(one =>
					Number.parseFloat(getComputedStyle(one).fontSize),
				)
				return Math.min(...sizes) * 0.75
			})
			expect(smallest).toBeGreaterThanOrEqual(7)
		})
	}
}

test('M23: the plan of a wish with 40 promises prints on one sheet of A4', async ({ page, db }) => {
	const ids = await promiseMuch(db)
	for (const language of ['en', 'ar']) {
		await page.goto(`/${language}/wishes/7/plan`)
		expect(sheetsIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1)
		await page.emulateMedia({ media: 'print' })
		await expect(page.locator('.print-only')).toBeVisible()
		await page.emulateMedia({ media: null })
	}
	await db.write(tx => tx.action.deleteMany({ where: { id: { in: ids } } }))
})

test('C19: the poster of a survey with long words is one sheet of A4 in all eight languages, and nothing falls off it', async ({
	page,
	db,
}) => {
	const { slug, actionIds } = await someLongSurvey(db)
	await page.setViewportSize({ width: 718, height: 1047 })
	for (const language of allLanguages) {
		await page.goto(`/${language}/posters/${slug}`)
		await page.emulateMedia({ media: 'print' })
		const heights = await page
			.locator('.poster')
			.evaluate(({ scrollHeight, clientHeight }) => ({ scrollHeight, clientHeight }))
		expect(heights.scrollHeight, language).toBeLessThanOrEqual(heights.clientHeight)
		expect(sheetsIn(await page.pdf({ preferCSSPageSize: true })), language).toBe(1)
	}
	await db.write(tx => tx.action.deleteMany({ where: { id: { in: actionIds } } }))
})

/** A survey that is out, every word of which is longer than a poster has room for; two promises answer it, late and with a reason. */
async function someLongSurvey(db: Database): Promise<{ slug: string; actionIds: string[] }> {
	const long = {
		en: 'More lights along the way ',
		pl: 'Więcej światła po drodze ',
		pa: 'ਰਾਹ ਵਿੱਚ ਵੱਧ ਬੱਤੀਆਂ ',
		ar: 'أضواء أكثر في الطريق ',
	}
	const wording = Object.fromEntries(
		Object.entries(long).map(([language, words]) => [language, words.repeat(9)]),
	)
	const asked = ['one', 'two'].map((id): SurveyDocument['questions'][number] => ({
		...{ id, kind: 'choose-one', wording, picture: 'lamp' },
		choices: ['a', 'b', 'c'].map(choice => ({ id: choice, wording, picture: 'tree' })),
	}))
	const document: SurveyDocument = {
		title: wording,
		introduction: wording,
		languages: { en: 'source' },
		questions: asked,
	}
	const rows = ['a', 'b', 'c'].map(choiceId => ({ choiceId, count: 1000, percent: 33 }))
	const tables = asked.map(({ id }) => ({
		...{ questionId: id, groupKind: null, hidesGroups: false },
		parts: [{ group: null, base: 3000, rows }],
	}))
	const { surveyId, slug } = await someRelease(db, { document, tables })
	const change: Parameters<typeof someAction>[1] = {
		...{ titles: wording, owner: 'Parks and countryside '.repeat(5), reason: 'Not our land. '.repeat(20) },
		...{ status: 'not-yet', dueOn: '2026-11-03', results: [{ surveyId, questionId: 'one' }] },
	}
	const actions = [await someAction(db, change), await someAction(db, change)]
	return { slug, actionIds: actions.map(({ id }) => id) }
}

/** Promises with long names, each with parts and steps: more than a sheet holds. */
async function promiseMuch(db: Database): Promise<string[]> {
	const ids = Array.from({ length: 40 }, () => newId())
	const row = { wishId: 'wish-2022-07', owner: 'Parks and countryside', dueOn: '2090-06-01' }
	const wordings = { create: [{ language: 'en', title: 'A place to meet that is dry and lit '.repeat(4) }] }
	const milestones = { create: [{ id: newId(), title: 'Ask those who live there', dueOn: '2090-01-01' }] }
	await db.write(async tx => {
		for (const [nth, id] of ids.entries()) {
			const reason = 'The land is not ours to build on. '.repeat(3)
			const rows = { ...row, reason, status: 'cannot', partners: 'Schools\nClubs', createdAt: new Date() }
			const steps = nth === 0 ? { milestones } : {}
			await tx.action.create({ data: { id, ...rows, wordings, ...steps } })
		}
	})
	return ids
}

/** Chromium writes each page of a PDF as an object of its own. */
function sheetsIn(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
