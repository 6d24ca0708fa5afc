import { expect, test } from '#tests/support/journey.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'

test('an officer picks what children said, writes the news in both languages, and it is out', async ({
	page,
	db,
	expectAccessible,
	trouble,
}) => {
	const { surveyId } = await someRelease(db)
	const action = await someAction(db, { results: [{ surveyId, questionId: 'roads' }] })
	await signInAs(page, db, { roles: ['publisher'] })
	await page.goto(`/team/actions/${action.id}`)
	await page.getByRole('button', { name: 'Write news' }).click()
	await expect(page.getByText('It answers nobody yet.')).toBeVisible()
	await expectAccessible(page)
	await page.getByRole('checkbox', { name: /120 of 300 children said: Safer roads/ }).focus()
	await page.keyboard.press('Space')
	await page.keyboard.press('Tab')
	await page.keyboard.type('New crossings are drawn')
	const preview = page.getByRole('region', { name: 'What everybody will see' })
	await expect(preview.getByRole('heading', { name: 'New crossings are drawn' })).toBeVisible()
	await page.getByLabel('We did').first().fill('We drew two crossings.')
	await page.getByRole('button', { name: 'Save and publish' }).click()
	await expect(page.getByRole('alert')).toContainText('in every language')
	await expect(page.getByLabel('We did').first()).toHaveValue('We drew two crossings.')
	await expectAccessible(page)
	await page.getByRole('link', { name: 'العربية' }).click()
	await expect(page.getByLabel('We did').first()).toHaveValue('We drew two crossings.')
	const arabic = page.locator('.translation[data-language="ar"]')
	await expect(arabic.getByText('missing')).toBeVisible()
	await arabic.getByLabel('Headline').fill('معابر جديدة')
	await arabic.getByLabel('We did').fill('رسمنا معبرين.')
	await expect(arabic.getByText('drafted')).toBeVisible()
	await expect(page.getByText('Everything is there. It can be published.')).toBeVisible()
	await page.getByRole('button', { name: 'Save and publish' }).click()
	await page.waitForURL(/\/en\/you-said-we-did\/new-crossings-are-drawn-/)
	await expect(page.getByText('About 120 of 300 children said:')).toBeVisible()
	expect(trouble.filter(line => !line.includes('422'))).toEqual([])
})

test('two people edit one update: the second sees both versions, and chooses', async ({
	page,
	browser,
	db,
	expectAccessible,
}) => {
	const action = await someAction(db)
	await signInAs(page, db, { roles: ['publisher'] })
	await page.goto(`/team/actions/${action.id}`)
	await page.getByRole('button', { name: 'Write news' }).click()
	await page.waitForURL(/\/team\/updates\//)
	const elsewhere = await browser.newContext({ locale: 'en', javaScriptEnabled: false })
	const other = await elsewhere.newPage()
	await signInAs(other, db, { roles: ['publisher'] })
	await other.goto(page.url())
	await page.getByLabel('We did').first().fill('What the first one wrote.')
	await page.getByRole('button', { name: 'Save draft' }).click()
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
	await other.getByLabel('We did').first().fill('What the second one wrote.')
	await other.getByRole('button', { name: 'Save draft' }).click()
	await expect(other.getByRole('alert')).toContainText('Somebody else saved')
	await expect(other.locator('.theirs').first()).toContainText('What the first one wrote.')
	await expect(other.getByLabel('We did').first()).toHaveValue('What the second one wrote.')
	await other.getByLabel('We did').first().fill('What both wrote.')
	await other.getByRole('button', { name: 'Save my version' }).click()
	await expect(other.getByLabel('We did').first()).toHaveValue('What both wrote.')
	await page.getByLabel('We did').first().fill('Once more.')
	await page.getByRole('button', { name: 'Save draft' }).click()
	await expect(page.getByRole('alert')).toBeFocused()
	await expectAccessible(page)
	await page.getByRole('link', { name: 'Drop mine, keep theirs' }).click()
	await expect(page.getByLabel('We did').first()).toHaveValue('What both wrote.')
	await elsewhere.close()
})

test('the list is narrowed without script, and the feed is well-formed Atom with whole addresses', async ({
	browser,
	baseURL,
	page,
}) => {
	const plain = await browser.newContext({ locale: 'en', javaScriptEnabled: false })
	const list = await plain.newPage()
	await list.goto(`${baseURL}/en/you-said-we-did`)
	await list.getByLabel('How far it has come').selectOption('late')
	await list.getByRole('button', { name: 'Show' }).click()
	await expect(list).toHaveURL(/status=late/)
	await expect(list.getByText('1 answer', { exact: true })).toBeVisible()
	await plain.close()
	await page.goto('/en/you-said-we-did')
	const href = await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href')
	const feed = await page.request.get(href ?? '')
	const read = await page.evaluate(
		text => {
			const xml = new DOMParser().parseFromString(text, 'application/xml')
			const all = (name: string) => [...xml.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)]
			return {
				broken: xml.getElementsByTagName('parsererror').length,
				root: xml.documentElement.localName,
				entries: all('entry').map(entry => [...entry.children].map(({ localName }) => localName)),
				ids: all('id').map(id => id.textContent ?? ''),
				moments: all('updated').map(updated => updated.textContent ?? ''),
				links: all('link').map(link => link.getAttribute('href') ?? ''),
			}
		},
		await feed.text(),
	)
	expect(read).toMatchObject({ broken: 0, root: 'feed' })
	expect(read.entries.length).toBeGreaterThanOrEqual(27)
	for (const parts of read.entries)
		expect(parts).toEqual(['id', 'title', 'published', 'updated', 'link', 'summary'])
	expect(new Set(read.ids).size).toBe(read.ids.length)
	for (const moment of read.moments) expect(new Date(moment).toISOString()).toBe(moment)
	for (const link of read.links) expect(link.startsWith(`${baseURL}/`)).toBe(true)
})
