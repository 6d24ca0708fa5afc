import { expect, test } from 'vitest'
import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import { newId } from '#app/base/id.ts'
import { db } from '#app/platform/running.server.ts'
import { someManifest, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'
import { pageSource } from '#tests/support/page-source.ts'

const now = Date.now()

/** A ballot that opens tomorrow; where `said`, Ana and Bilal answer one question, and nobody else. */
async function someBallot(said: boolean): Promise<string> {
	const id = newId()
	const [opens, closes] = [1, 2].map(days => new Date(now + days * 86_400_000).toISOString())
	const manifest = someManifest({ id, opens: opens ?? '', closes: closes ?? '' })
	const paper = somePaper(manifest)
	const parts = paper.parts.map(part => ({
		...part,
		manifesto: [{ id: 'city', wording: { en: 'What would you change?', ur: 'آپ کیا بدلیں گے؟' } }],
		options: part.options.map(option =>
			option.id === 'ana' || option.id === 'bilal'
				? { ...option, manifesto: { city: { en: `More trees, says ${option.id}.` } } }
				: option,
		),
	}))
	const slug = `says-${id.slice(0, 8)}`
	await db.write(tx =>
		keepBallot(tx, {
			...{ id, slug, manifest, paper: said ? { ...paper, parts } : paper, state: 'ready' as const },
			...{ ...someReply(manifest), isSample: false, createdAt: new Date(now) },
		}),
	)
	return slug
}

test('B-11: all who stand are on the sheet, in an order drawn anew for each visit, which it says', async () => {
	const slug = await someBallot(true)
	const orders = new Set<string>()
	for (let visit = 0; visit < 12; visit++) {
		const { status, text } = await pageSource(`/en/ballots/${slug}/manifestos`)
		expect(status).toBe(200)
		expect(text).toContain('The order is drawn by lot.')
		const names = [...text.matchAll(/data-name="true"><span>([^<]+)/g)].map(([, name]) => name)
		expect(names.toSorted()).toEqual(['ana', 'bilal', 'cho'])
		orders.add(names.join())
	}
	expect(orders.size).toBeGreaterThan(1)
	const { text, headers } = await pageSource(`/en/ballots/${slug}/manifestos`)
	expect(headers.get('Cache-Control')).toBe('no-store')
	expect(headers.get('Set-Cookie')).toBeNull()
	expect(text).toContain('More trees, says ana.')
	expect(text).toContain('They wrote nothing.')
	expect((await pageSource(`/ur/ballots/${slug}/manifestos`)).text).toContain('آپ کیا بدلیں گے؟')
	expect((await pageSource(`/en/ballots/${slug}`)).text).toContain(`/en/ballots/${slug}/manifestos`)
})

test('a ballot where nobody wrote anything has no sheet, and leads to none', async () => {
	const slug = await someBallot(false)
	expect((await pageSource(`/en/ballots/${slug}/manifestos`)).status).toBe(404)
	expect((await pageSource(`/en/ballots/${slug}`)).text).not.toContain('/manifestos')
})
