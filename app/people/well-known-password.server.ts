import { dictionary } from '@zxcvbn-ts/language-common'

let words: Set<string> | undefined

/**
 * Whether this word, in small letters, is one of the 49,233 passwords most
 * often found in leaks. The list is read at the first question, not at start.
 */
export function isWellKnown(word: string): boolean {
	words ??= new Set(Object.values(dictionary['passwords-common']).map(String))
	return words.has(word)
}
