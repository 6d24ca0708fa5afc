import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clip, clipsFor, largestClip, readClip } from '#app/surveys/clip.ts'

const bytes = (text: string, length = 64) =>
	Uint8Array.from({ length: Math.max(length, text.length) }, (_, place) => text.charCodeAt(place) || 0)

const files: Record<string, Uint8Array> = {
	'a.png': bytes('\x89PNG\r\n\x1a\n'),
	'a.jpg': bytes('\xff\xd8\xff'),
	'a.webp': bytes('RIFF....WEBPVP8 '),
	'a.wav': bytes('RIFF....WAVEfmt '),
	'a.ogg': bytes('OggS\0'),
	'a.m4a': bytes('\0\0\0\x20ftypM4A '),
	'a.mp4': bytes('\0\0\0\x20ftypisom'),
	'a.webm': bytes('\x1a\x45\xdf\xa3'),
	'a.mp3': bytes('ID3\x04'),
	'b.MP3': bytes('\xff\xfb\x90\x64'),
}

test.each(Object.entries(files))('W-13: %s is known by its content', (name, content) => {
	expect(readClip({ name, bytes: content })).toMatchObject({ ok: true })
})

test('W-13: a file that is not what its name says is refused, whichever two they are', () => {
	for (const [name, content] of Object.entries(files))
		for (const other of Object.keys(files)) {
			const isSame = name.slice(2).toLowerCase() === other.slice(2).toLowerCase()
			const read = readClip({ name: other, bytes: content })
			expect(read.ok, `${name} called ${other}`).toBe(isSame)
			if (!read.ok) expect(read.refusal).toBe('clip.not-what-it-says')
		}
})

test.each([
	['x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'clip.unknown-kind'],
	['x.html', '<!doctype html><script>1</script>', 'clip.unknown-kind'],
	['x.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'clip.not-what-it-says'],
	['x.mp3', '<!doctype html><script>1</script>', 'clip.not-what-it-says'],
	['x.gif', 'GIF89a', 'clip.unknown-kind'],
	['x', '\x89PNG\r\n\x1a\n', 'clip.unknown-kind'],
	['png', 'MZ', 'clip.not-what-it-says'],
	['x.png.exe', '\x89PNG\r\n\x1a\n', 'clip.unknown-kind'],
])('W-13: %s that holds %j is refused: %s', (name, content, refusal) => {
	expect(readClip({ name, bytes: bytes(content, content.length) })).toEqual({ ok: false, refusal })
})

test('W-13: nothing and too much are refused', () => {
	expect(readClip({ name: 'a.png', bytes: new Uint8Array() })).toEqual({ ok: false, refusal: 'clip.empty' })
	const large = new Uint8Array(largestClip + 1)
	large.set(files['a.mp3'] ?? [])
	expect(readClip({ name: 'a.mp3', bytes: large })).toEqual({ ok: false, refusal: 'clip.too-large' })
	expect(readClip({ name: 'a.mp3', bytes: large.slice(0, largestClip) }).ok).toBe(true)
})

test('W-13: whatever bytes come under whatever name, they are refused or of a listed kind, and nothing breaks', () => {
	const start = fc.constantFrom(...Object.values(files), bytes('<html>'), new Uint8Array())
	fc.assert(
		fc.property(
			start,
			fc.uint8Array({ maxLength: 80 }),
			fc.constantFrom(...Object.keys(files), 'x.svg'),
			(head, tail, name) => {
				const read = readClip({ name, bytes: Uint8Array.from([...head.slice(0, 30), ...tail]) })
				if (read.ok) expect(read.value.type).toMatch(/^(?:audio|video|image)\/(?!svg)/)
			},
		),
		{ numRuns: 2_000 },
	)
})

test('a reader is given what they can use: their language, signing, symbols; of this question or choice alone', () => {
	const clip = (id: string, changes: Partial<Clip>): Clip => {
		return {
			id,
			questionId: 'q',
			choiceId: null,
			language: 'en',
			kind: 'audio',
			type: 'audio/ogg',
			...changes,
		}
	}
	const clips = [
		clip('voice', {}),
		clip('other-voice', { language: 'ur' }),
		clip('signed', { kind: 'video', language: 'bfi' }),
		clip('symbol', { kind: 'picture', language: '' }),
		clip('of-a-choice', { choiceId: 'a' }),
		clip('of-another', { questionId: 'z' }),
	]
	const ids = (choiceId: string | null) =>
		clipsFor(clips, { questionId: 'q', choiceId, language: 'en' }).map(({ id }) => id)
	expect(ids(null)).toEqual(['voice', 'signed', 'symbol'])
	expect(ids('a')).toEqual(['of-a-choice'])
})
