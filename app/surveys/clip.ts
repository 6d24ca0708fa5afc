import { ok, type Result, refuse } from '#app/base/result.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'

/** The largest recording or symbol that is taken, in bytes (W-13). */
export const largestClip = 5 * 1024 * 1024

/** British Sign Language, by its code in ISO 639-3. */
export const signLanguage = 'bfi'

/** What is said or signed in a recording; nothing for a symbol. */
export type ClipLanguage = Language | typeof signLanguage | ''

export function isClipLanguage(text: string): text is ClipLanguage {
	return text === '' || text === signLanguage || isLanguage(text)
}

export type ClipKind = 'audio' | 'video' | 'picture'

/** A recording or a symbol that stands beside a question, or beside one of its choices. */
export type Clip = {
	id: string
	questionId: string
	choiceId: string | null
	language: ClipLanguage
	kind: ClipKind
	/** Its media type, by its content. */
	type: string
}

export type ClipRefusal = 'clip.empty' | 'clip.too-large' | 'clip.unknown-kind' | 'clip.not-what-it-says'

/** What each kind of file begins with, and the names it goes by. */
const kinds: { kind: ClipKind; type: string; names: string[]; begins: (bytes: Uint8Array) => boolean }[] = [
	{ kind: 'picture', type: 'image/png', names: ['png'], begins: at(0, '\x89PNG\r\n\x1a\n') },
	{ kind: 'picture', type: 'image/jpeg', names: ['jpg', 'jpeg'], begins: at(0, '\xff\xd8\xff') },
	{ kind: 'picture', type: 'image/webp', names: ['webp'], begins: both(at(0, 'RIFF'), at(8, 'WEBP')) },
	{ kind: 'audio', type: 'audio/wav', names: ['wav'], begins: both(at(0, 'RIFF'), at(8, 'WAVE')) },
	{ kind: 'audio', type: 'audio/ogg', names: ['ogg', 'oga', 'opus'], begins: at(0, 'OggS') },
	{ kind: 'audio', type: 'audio/mp4', names: ['m4a'], begins: both(at(4, 'ftyp'), at(8, 'M4A')) },
	{ kind: 'video', type: 'video/mp4', names: ['mp4', 'm4v'], begins: at(4, 'ftyp') },
	{ kind: 'video', type: 'video/webm', names: ['webm'], begins: at(0, '\x1a\x45\xdf\xa3') },
	{ kind: 'audio', type: 'audio/mpeg', names: ['mp3'], begins: at(0, 'ID3') },
	{ kind: 'audio', type: 'audio/mpeg', names: ['mp3'], begins: isMp3Frame },
]

/**
 * What a file is, by how it begins and not by what it calls itself (W-13); a
 * name that says something else is refused, because then somebody is mistaken.
 *
 * Refuses an empty file, more than 5 MB, and every kind that is not listed: SVG
 * and HTML among them.
 */
export function readClip({
	name,
	bytes,
}: {
	name: string
	bytes: Uint8Array
}): Result<{ kind: ClipKind; type: string }, ClipRefusal> {
	if (bytes.length === 0) return refuse('clip.empty')
	if (bytes.length > largestClip) return refuse('clip.too-large')
	const found = kinds.find(({ begins }) => begins(bytes))
	const ending = name.toLowerCase().split('.').at(-1) ?? ''
	const isKnownName = kinds.some(({ names }) => names.includes(ending))
	if (!found) return refuse(isKnownName ? 'clip.not-what-it-says' : 'clip.unknown-kind')
	if (!isKnownName) return refuse('clip.unknown-kind')
	if (!found.names.includes(ending)) return refuse('clip.not-what-it-says')
	return ok({ kind: found.kind, type: found.type })
}

/** The recordings and symbols for one question (no choice) or one choice, that this reader can use. */
export function clipsFor(
	clips: readonly Clip[],
	{ questionId, choiceId, language }: { questionId: string; choiceId: string | null; language: Language },
): Clip[] {
	return clips.filter(
		clip =>
			clip.questionId === questionId &&
			clip.choiceId === choiceId &&
			(clip.kind === 'picture' || clip.language === signLanguage || clip.language === language),
	)
}

function at(place: number, text: string): (bytes: Uint8Array) => boolean {
	return bytes => [...text].every((letter, nth) => bytes[place + nth] === letter.charCodeAt(0))
}

function both(one: (bytes: Uint8Array) => boolean, other: (bytes: Uint8Array) => boolean) {
	return (bytes: Uint8Array) => one(bytes) && other(bytes)
}

/** An MPEG sound frame: eleven bits of one, layer III. */
function isMp3Frame(bytes: Uint8Array): boolean {
	return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2
}
