/** The wish an address names: 1 to 12, written as people write it. Undefined for anything else. */
export function wishNumberIn(text: string | undefined): number | undefined {
	return text !== undefined && /^([1-9]|1[0-2])$/.test(text) ? Number(text) : undefined
}
