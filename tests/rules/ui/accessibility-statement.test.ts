import { expect, test } from 'vitest'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages } from '#app/languages/language.ts'
import { accessibilityStatement, knownFaults } from '#app/ui/accessibility.ts'

const year = 365 * 24 * 60 * 60_000

test('A-02: the accessibility statement was gone through within a year, and not in days to come', () => {
	const age = Date.now() - Date.parse(accessibilityStatement.writtenOn)
	expect(age).toBeGreaterThanOrEqual(-24 * 60 * 60_000)
	expect(age).toBeLessThan(year)
})

test.each(allLanguages)('A-02: every fault that is known is told in %s', language => {
	const { exists } = interfaceWords(language)
	expect(knownFaults.length).toBeGreaterThan(0)
	expect(knownFaults.filter(fault => !exists(`pages:accessibility.fault.${fault}`))).toEqual([])
})
