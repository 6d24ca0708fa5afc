import { readVoice } from '#app/voices/read-voice.server.ts'
import { referVoice } from '#app/voices/refer-voice.server.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { somePerson } from '#tests/support/some.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'

test('M20: several voices go into a new theme together, and it is tied to a wish with a reason', async ({
	page,
	context,
	db,
	expectAccessible,
}) => {
	const { editionId, slug } = await someEdition(db)
	const who = await signedIn(context, db, { roles: ['moderator', 'safeguarding'], language: 'en' })
	for (const what of ['swings', 'slides']) {
		const wordsId = await someWords(db, { editionId, text: `More ${what} ${slug}`, day: '2020-01-01' })
		await readVoice(db, { who, wordsId, reading: { act: 'clear', themeIds: [] }, now: new Date() })
	}
	await page.goto('/team/themes')
	for (const what of ['swings', 'slides']) {
		const voice = page.getByRole('listitem').filter({ hasText: `More ${what} ${slug}` })
		await voice.getByRole('checkbox').check()
	}
	const find = page.getByRole('combobox', { name: /Find a theme/ })
	await expect(find).toHaveAttribute('aria-autocomplete') // the page is awake
	await find.pressSequentially(`Play ${slug}`)
	await expect(find).toHaveValue(`Play ${slug}`)
	await page.keyboard.press('Enter')
	await expect(page.getByRole('checkbox', { name: `Play ${slug}` })).toBeChecked()
	await page.getByRole('button', { name: 'Put the ticked voices in' }).click()
	await expect(page.getByText('2 voices put in.')).toBeVisible()
	await expectAccessible(page)
	await page.getByRole('link', { name: `Play ${slug}` }).click()
	await expect(page.getByText('2 cleared voices.')).toBeVisible()
	await page.getByRole('combobox', { name: 'Wish' }).selectOption({ index: 2 })
	await page.getByLabel('Why does it speak to this wish?').fill('It is about play.')
	await page.getByRole('button', { name: 'Tie it' }).click()
	await expect(page.getByText('It is about play.')).toBeVisible()
	await expectAccessible(page)
})

test('S-08: the safeguarding team reads a worry in full and writes down what it decides', async ({
	page,
	context,
	db,
	expectAccessible,
}) => {
	const { editionId, slug } = await someEdition(db)
	const reader = await somePerson(db)
	const wordsId = await someWords(db, { editionId, text: `I am scared ${slug}` })
	await referVoice(db, { who: reader, wordsId, reason: 'May be hurt.', now: new Date() })
	await signedIn(context, db, { roles: ['moderator', 'safeguarding'], language: 'ar' })
	await page.goto('/team/safeguarding')
	const worry = page.getByRole('article').filter({ hasText: slug })
	await worry.getByRole('combobox').selectOption('school-told')
	await worry.getByRole('textbox').first().fill('Too short.')
	await worry.getByRole('button').click()
	await expect(page.getByRole('alert')).toBeFocused()
	await expect(worry.getByRole('textbox').first()).toHaveValue('Too short.')
	await expectAccessible(page)
	await worry.getByRole('textbox').first().fill('Spoke with the school today.')
	await worry.getByRole('button').click()
	await expect(worry.getByText('Spoke with the school today.')).toBeVisible()
	await expectAccessible(page)
})
