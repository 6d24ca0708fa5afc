/** What we use of qrcode, which brings no types of its own. */
declare module 'qrcode/lib/core/qrcode.js' {
	/** Dark modules of the code, row by row: 1 is dark. */
	export function create(
		text: string,
		options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
	): { modules: { size: number; data: Uint8Array } }
}
