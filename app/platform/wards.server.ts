import city from '#prisma/leeds.json' with { type: 'json' }

/** The wards of the city, in the order of their names. Another city brings its own file. */
export const cityWards: readonly string[] = city.geography.wards.map(({ name }) => name).sort()
