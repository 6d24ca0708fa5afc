/** Digits of Arabic, Persian and Gurmukhi writing as the ones that machines count with; all else as it stands. */
export function withPlainDigits(text: string): string {
	return text.replaceAll(/[٠-٩۰-۹੦-੯]/g, digit => {
		const place = digit.codePointAt(0) ?? 0
		return String(place - (place >= 0x0a66 ? 0x0a66 : place >= 0x06f0 ? 0x06f0 : 0x0660))
	})
}
