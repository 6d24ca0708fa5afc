/** Without case, marks on letters, gaps and signs, with Western digits: what two people write differently. */
export function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replaceAll(/[^\p{L}\p{N}]|\u0640/gu, '')
		.replaceAll(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) % 16))
		.toLowerCase()
}
