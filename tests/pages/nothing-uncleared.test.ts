import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#app/base/id.ts'
import { roles } from '#app/people/permission.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as inbox } from '#app/routes/team/inbox.tsx'
import { action as decide, loader as safeguarding } from '#app/routes/team/safeguarding.tsx'
import { loader as theme } from '#app/routes/team/theme.tsx'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'

const marker = 'quagga'

/** Words in every state but cleared, each with the marker, all in one theme by mistake. */
async function seed() {
	const { editionId, surveyId, slug } = await someEdition(db)
	const themeId = newId()
	await db.write(tx =>
		tx.theme.create({
			data: { id: themeId, createdAt: new Date(), wordings: { create: { language: 'en', name: 'Animals' } } },
		}),
	)
	const person = await somePerson(db)
	for (const state of ['unread', 'waiting', 'withheld', 'safeguarding', 'redacted']) {
		const wordsId = await someWords(db, { editionId, text: `A ${marker} (${state})` })
		await db.write(async tx => {
			await tx.themeVoice.create({ data: { themeId, wordsId, tiedAt: new Date() } })
			if (state === 'unread') return
			const redacted = state === 'redacted' ? 'A […] (shown)' : null
			const standing = state === 'redacted' ? 'cleared' : state
			await tx.voice.create({
				data: { wordsId, state: standing, redacted, readAt: new Date(), readById: person.id },
			})
			if (state !== 'safeguarding') return
			const raised = { raisedAt: new Date(), raisedById: person.id, reason: `worry about the ${marker}` }
			await tx.safeguardingReferral.create({ data: { id: newId(), wordsId, ...raised } })
		})
	}
	return { editionId, surveyId, slug, themeId }
}

test('Nothing uncleared appears anywhere else', async () => {
	const { slug, themeId } = await seed()
	const everybody = await somePerson(db, { roles: roles.filter(role => role !== 'safeguarding') })
	const params = { lang: 'en', slug, themeId, number: '1', key: 'safe', token: 'x', planId: 'x' }
	expect(JSON.stringify(await clearedVoices(db.read))).not.toContain(marker)
	let asked = 0
	for (const folder of ['public', 'child', 'service', 'team']) {
		for (const file of readdirSync(join('app/routes', folder))) {
			if (folder === 'team' && ['inbox.tsx', 'safeguarding.tsx'].includes(file)) continue
			const page: { loader?: (asked: object) => unknown } = await import(
				`../../app/routes/${folder}/${file.replace(/\.tsx?$/, '')}.${file.split('.').at(-1)}`
			)
			if (!page.loader) continue
			const said = await answerOf(page.loader, await call(`/en/x`, { as: everybody, params }))
			expect(said, `${folder}/${file}`).not.toContain(marker)
			asked++
		}
	}
	expect(asked).toBeGreaterThan(10)
})

test('the words of a theme are shown as they were redacted', async () => {
	const { themeId } = await seed()
	const analyst = await somePerson(db, { roles: ['analyst'] })
	const said = await theme(await call(`/team/themes/${themeId}`, { as: analyst, params: { themeId } }))
	expect(said.voices.map(({ text }) => text)).toEqual(['A […] (shown)'])
})

test('S-07: words sent to the safeguarding team are in no reader’s inbox', async () => {
	const { slug } = await seed()
	const moderator = await somePerson(db, { roles: ['moderator'] })
	const said = await inbox(await call(`/team/inbox?survey=${slug}`, { as: moderator }))
	expect(said.waiting.map(({ text }) => text)).toEqual(
		expect.arrayContaining([`A ${marker} (unread)`, `A ${marker} (waiting)`]),
	)
	expect(said.count).toBe(2)
	expect(JSON.stringify(said)).not.toMatch(/safeguarding|worry/)
})

test('S-07: the safeguarding queue opens to the safeguarding role alone', async () => {
	await seed()
	for (const role of roles) {
		const as = await somePerson(db, { roles: [role] })
		if (role === 'safeguarding') {
			const said = await safeguarding(await call('/team/safeguarding', { as }))
			expect(JSON.stringify(said)).toContain(`worry about the ${marker}`)
			continue
		}
		expect((await thrownBy(safeguarding(await call('/team/safeguarding', { as })))).status, role).toBe(403)
		const form = { referralId: 'x', decision: 'no-concern', reason: 'x'.repeat(20), reference: '' }
		expect((await thrownBy(decide(await call('/team/safeguarding', { as, form })))).status, role).toBe(403)
	}
})

test('the safeguarding role alone opens no inbox and no theme', async () => {
	const as = await somePerson(db, { roles: ['safeguarding'] })
	expect((await thrownBy(inbox(await call('/team/inbox', { as })))).status).toBe(403)
	const params = { themeId: 'x' }
	expect((await thrownBy(theme(await call('/team/themes/x', { as, params })))).status).toBe(403)
})

/** Everything a loader says: data, or the body of what it answers or throws. */
async function answerOf(loader: (asked: object) => unknown, asked: object): Promise<string> {
	try {
		return await textOf(await loader(asked))
	} catch (thrown) {
		if (thrown instanceof Response) return await thrown.text()
		throw thrown
	}
}

async function textOf(said: unknown): Promise<string> {
	return said instanceof Response ? await said.text() : JSON.stringify(said ?? null)
}
