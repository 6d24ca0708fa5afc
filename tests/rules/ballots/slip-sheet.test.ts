import jsQR from 'jsqr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newSlip } from '#app/ballots/slip.server.ts'
import { readSlip } from '#app/ballots/slip.ts'
import { qrPath } from '#app/ballots/slips/qr-path.server.ts'
import { drawSheet } from '#app/ballots/slips/sheet.server.ts'
import { readPrintForm, readVoidForm } from '#app/ballots/slips/slip-forms.ts'
import { allLanguages } from '#app/languages/language.ts'

/** What a camera would read of this code, printed with four dots to a module. */
async function seen({ side, path }: { side: number; path: string }): Promise<string | undefined> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 4}" height="${side * 4}" viewBox="0 0 ${side} ${side}"><rect width="100%" height="100%" fill="white"/><path d="${path}"/></svg>`
	const { data, info } = await sharp(Buffer.from(svg))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true })
	return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

test('the code on every slip is read back as the page’s address with the slip behind a #, in each language', async () => {
	for (const language of allLanguages) {
		const slips = [newSlip(), newSlip()]
		const sheet = drawSheet({
			origin: 'https://12wishes.example.org',
			slug: 'childrens-mayor-of-leeds-2027',
			title: { en: 'Children’s Mayor' },
			school: 'Roundhay',
			languages: language === 'en' ? ['en'] : ['en', language],
			batches: [{ number: 3, label: '5B', year: '5', count: 2, slips }],
		})
		const page = `https://12wishes.example.org/${language}/ballots/childrens-mayor-of-leeds-2027`
		const printed = sheet.batches[0]!.slips
		expect(await Promise.all(printed.map(({ qr }) => seen(qr)))).toEqual(slips.map(slip => `${page}#${slip}`))
		expect(printed.map(({ letters }) => readSlip(letters))).toEqual(slips.map(value => ({ ok: true, value })))
		expect(printed.map(({ place }) => place)).toEqual(['Batch 3 · Slip 1', 'Batch 3 · Slip 2'])
		expect(sheet.address).toBe(page.slice('https://'.length))
		expect(sheet.said.at(-1)?.language).toBe(language)
	}
})

test('a code of any length stands in white and is read', async () => {
	const texts = ['1', 'https://leeds.example/pa/ballots/x#7K2M9QXT4BD', 'a'.repeat(200)]
	expect(await Promise.all(texts.map(text => seen(qrPath(text))))).toEqual(texts)
})

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return form
}

const id = 'a'.repeat(26)

test.each([
	[
		{ what: 'class', label: ' 5B ', year: '5', count: '٣٠' },
		{ label: '5B', year: '5', count: 30 },
	],
	[
		{ what: 'class', count: '12', language: 'ur' },
		{ label: '', year: '', count: 12 },
	],
	[{ what: 'school', count: 'nonsense' }, 'whole-school'],
	[{ what: 'class', count: '' }, 'slips.count'],
	[{ what: 'class', count: '3-5' }, 'slips.count'],
	[{ what: 'class', count: '-3' }, 'slips.count'],
	[{ what: 'all' }, 'form'],
	[{ what: 'class', count: '3', language: 'xx' }, 'form'],
])('slips asked for with %j: %j', (fields, wish) => {
	const read = readPrintForm(formOf({ id, school: 'roundhay', ...fields }))
	expect(read.ok ? read.value.wish : read.refusal).toEqual(wish)
})

const slip = newSlip()

test.each([
	[{ letters: slip.toLowerCase() }, { slip }],
	[{ letters: slip, batch: '1', numbers: '1' }, { slip }],
	[
		{ batch: '2', numbers: '3, 7' },
		{ batch: 2, numbers: [3, 7] },
	],
	[{ letters: slip.slice(1) }, 'slip.length'],
	[{ letters: '???' }, 'slip.letters'],
	[{ batch: '2', numbers: '' }, 'slip.numbers'],
	[{ batch: '', numbers: '' }, 'slip.nothing-named'],
])('slips to make void named by %j', (fields, which) => {
	const read = readVoidForm(formOf({ step: 'ask', ...fields }))
	expect(read.ok ? read.value.which : read.refusal).toEqual(which)
})
