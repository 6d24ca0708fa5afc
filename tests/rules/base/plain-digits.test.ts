import { expect, test } from 'vitest'
import { withPlainDigits } from '#app/base/plain-digits.ts'

test.each(['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '੦੧੨੩੪੫੬੭੮੯'])('%s are digits', digits => {
	expect(withPlainDigits(`a${digits} ½`)).toBe('a0123456789 ½')
})
