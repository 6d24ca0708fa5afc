import city from '#prisma/leeds.json' with { type: 'json' }

// What is known of the city itself. Another city brings its own file.

/** The wards of the city, in the order of their names. */
export const cityWards: readonly string[] = city.geography.wards.map(({ name }) => name).sort()

/** How many children live in the city, by their age in years, and where that is from. */
export const cityChildren = {
	byAge: city.referencePopulation.census2021ByAge,
	source: city.sources['census-ts007'].origin,
}
