import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { redrawPicture } from '#app/surveys/redraw-picture.server.ts'

const picture = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#c63' } })

test.each(['jpeg', 'png', 'webp'] as const)(
	'W-13: a %s is drawn anew: small, the right way up, and nothing of where it was taken',
	async format => {
		const secret = 'Beeston Hill 53.77 N'
		const taken = picture(1_600, 800).withExif({ IFD0: { Artist: secret }, IFD3: { GPSMapDatum: secret } })
		const bytes = await taken.toFormat(format).toBuffer()
		expect(bytes.includes(secret), 'the secret is in what was brought').toBe(true)
		const drawn = await redrawPicture(bytes)
		if (!drawn.ok) throw new Error(drawn.refusal)
		expect(Buffer.from(drawn.value).includes(secret)).toBe(false)
		const { format: now, width, height, exif, xmp, icc } = await sharp(drawn.value).metadata()
		expect({ now, width, height, exif, xmp, icc }).toEqual({ now: 'webp', width: 512, height: 256 })
	},
)

test('W-13: what hides behind a picture is not in the picture that is kept', async () => {
	const script = '<script>alert(document.cookie)</script>'
	const polyglot = Buffer.concat([await picture(40, 40).png().toBuffer(), Buffer.from(script)])
	const drawn = await redrawPicture(polyglot)
	if (!drawn.ok) throw new Error(drawn.refusal)
	expect(Buffer.from(drawn.value).includes(script)).toBe(false)
})

test('W-13: a picture that unfolds to more than 25 million dots is refused before it is unfolded', async () => {
	const bomb = await picture(5_001, 5_000).png().toBuffer()
	expect(bomb.length).toBeLessThan(400_000)
	expect(await redrawPicture(bomb)).toEqual({ ok: false, refusal: 'clip.too-large' })
	expect((await redrawPicture(await picture(5_000, 5_000).png().toBuffer())).ok).toBe(true)
})

test('W-13: a picture that is broken, cut off or mixed up is refused with a word, and nothing breaks', async () => {
	const whole = await picture(64, 64).png().toBuffer()
	await fc.assert(
		fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 60 }), async (at, noise) => {
			const mixed = Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + noise.length)])
			const drawn = await redrawPicture(mixed)
			if (drawn.ok) expect((await sharp(drawn.value).metadata()).format).toBe('webp')
			else expect(drawn.refusal).toMatch(/^clip\./)
		}),
		{ numRuns: 200 },
	)
})
