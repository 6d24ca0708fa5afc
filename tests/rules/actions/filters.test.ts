import { expect, test } from 'vitest'
import { readFilters } from '#app/actions/filters.ts'

const offered = { wishes: [1, 2, 12], outcomes: ['safe', 'voice'] }

test.each([
	{ asked: '', filters: {} },
	{ asked: 'wish=&outcome=&status=', filters: {} },
	{ asked: 'wish=12', filters: { wish: 12 } },
	{ asked: 'outcome=voice&status=late', filters: { outcome: 'voice', status: 'late' } },
])('"$asked" narrows the list to $filters', ({ asked, filters }) => {
	expect(readFilters(new URLSearchParams(asked), offered)).toEqual({ ok: true, value: filters })
})

test.each(['wish=13', 'wish=1e0', 'wish=01', 'outcome=other', 'status=probably', 'status=toString'])(
	'"%s" is not offered, and is refused',
	asked => {
		expect(readFilters(new URLSearchParams(asked), offered)).toEqual({
			ok: false,
			refusal: 'filter.not-offered',
		})
	},
)
