import { create } from 'qrcode/lib/core/qrcode.js'
import type { QrPath } from './sheet.ts'

/** White around a code, in modules, without which readers do not find it (ISO/IEC 18004). */
const quiet = 4

/**
 * A text as a QR code that bears 15 parts of 100 being soiled. Drawn here, on
 * the server: no picture is asked of anybody, and no script runs on a sheet.
 */
export function qrPath(text: string): QrPath {
	const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
	let path = ''
	for (let row = 0; row < size; row++) {
		for (let start = 0; start < size; start++) {
			let end = start
			while (end < size && data[row * size + end] === 1) end++
			if (end === start) continue
			path += `M${start + quiet} ${row + quiet}h${end - start}v1h-${end - start}z`
			start = end
		}
	}
	return { side: size + 2 * quiet, path }
}
