import { expect, test } from 'vitest'
import { withKnown } from '#app/voices/theme.ts'

const roads = { id: 'roads', isSample: false, names: { en: 'Safer roads', ar: 'طرق أكثر أمانًا' } }

test.each([
	{
		why: 'a name nobody has stays to be made',
		names: ['More buses'],
		want: { ids: [], names: ['More buses'] },
	},
	{
		why: 'a name that is there by now is that theme',
		names: ['safer roads'],
		want: { ids: ['roads'], names: [] },
	},
	{ why: 'in another language too', names: ['طرق أكثر أمانًا'], want: { ids: ['roads'], names: [] } },
])('M20: a theme that two readers name at once is chosen once: $why', ({ names, want }) => {
	expect(withKnown({ ids: [], names }, [roads])).toEqual(want)
	expect(withKnown({ ids: ['roads'], names }, [roads]).ids).toEqual(['roads'])
})
