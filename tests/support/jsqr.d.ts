/** What we use of jsqr, which reads the codes of slips in tests. */
declare module 'jsqr' {
	/** Finds a code in a picture of red, green, blue and alpha. */
	export default function jsQR(
		pixels: Uint8ClampedArray,
		width: number,
		height: number,
	): { data: string } | null
}
