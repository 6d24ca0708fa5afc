import { ok, type Result, refuse } from '#app/base/result.ts'
import type { ClipRefusal } from './clip.ts'

/** The most dots a picture may have: a few bytes can unfold to more than a server's memory (W-13). */
const mostDots = 25_000_000

/** As wide or high as a symbol is ever shown, twice over for fine screens. */
const widest = 512

/**
 * The same picture drawn anew, as WebP of at most 512 dots a side or `most`: what was
 * hidden in the file or written beside it, such as where a photograph was
 * taken, is gone (W-13).
 *
 * Refuses a picture that cannot be read, and one of more than 25 million dots.
 */
export async function redrawPicture(
	bytes: Uint8Array,
	most = widest,
): Promise<Result<Uint8Array, ClipRefusal>> {
	// Loaded when the first picture comes: a server that never sees one pays nothing for it (W13).
	const { default: sharp } = await import('sharp')
	try {
		const { width, height } = await sharp(bytes).metadata()
		if (width * height > mostDots) return refuse('clip.too-large')
		const drawn = await sharp(bytes, { limitInputPixels: mostDots })
			.rotate()
			.resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
			.webp({ quality: 85 })
			.toBuffer()
		return ok(drawn)
	} catch {
		return refuse('clip.not-what-it-says')
	}
}
