import type { Chance } from '#prisma/samples/chance.ts'
import { upTo } from './some-poll.ts'

type Json = string | number | boolean | null | Json[] | { [field: string]: Json }
type Place = { holder: Json[] | { [field: string]: Json }; key: string | number }

export const tamperings = ['flip', 'drop', 'duplicate', 'reorder', 'truncate', 'insert'] as const

/** The record's JSON with one element changed in this way; null when the element drawn cannot be. */
export function tampered(record: string, how: (typeof tamperings)[number], chance: Chance): string | null {
	const root: { [field: string]: Json } = JSON.parse(record)
	const places = placesIn(root)
	const drawn = places[upTo(places.length - 1, chance)]
	if (!drawn) return null
	change(drawn, how, { chance, places })
	const text = JSON.stringify(root)
	// Fields have no order: only what is another thing is tampered with.
	return inOneOrder(root) === inOneOrder(JSON.parse(record)) ? null : text
}

/** Every element, down to the smallest. */
function placesIn(holder: Json): Place[] {
	if (typeof holder !== 'object' || holder === null) return []
	const keys = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder)
	return keys.flatMap(key => [{ holder, key }, ...placesIn(at({ holder, key }))])
}

function at({ holder, key }: Place): Json {
	return (Array.isArray(holder) ? holder[Number(key)] : holder[key]) ?? null
}

function put({ holder, key }: Place, value: Json) {
	if (Array.isArray(holder)) holder[Number(key)] = value
	else holder[key] = value
}

function change(
	place: Place,
	how: (typeof tamperings)[number],
	{ chance, places }: { chance: Chance; places: Place[] },
) {
	const { holder, key } = place
	const value = structuredClone(at(place))
	const other = places[upTo(places.length - 1, chance)] ?? place
	switch (how) {
		case 'flip':
			return put(place, flipped(value, chance))
		case 'drop':
			if (Array.isArray(holder)) holder.splice(Number(key), 1)
			else delete holder[key]
			return
		case 'duplicate':
			if (Array.isArray(holder)) holder.splice(Number(key), 0, value)
			else holder[`${key}-2`] = value
			return
		case 'reorder': {
			const siblings = placesIn(holder).filter(one => one.holder === holder)
			const sibling = siblings[upTo(siblings.length - 1, chance)] ?? place
			put(place, structuredClone(at(sibling)))
			return put(sibling, value)
		}
		case 'truncate':
			if (Array.isArray(holder)) holder.splice(Number(key))
			else if (typeof value === 'string') put(place, value.slice(0, upTo(value.length, chance)))
			else if (Array.isArray(value)) put(place, value.slice(0, upTo(value.length, chance)))
			return
		case 'insert':
			if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(at(other)))
			else holder[String(other.key)] = structuredClone(at(other))
	}
}

/** One letter, or one bit of a number, or a thing of another kind. */
function flipped(value: Json, chance: Chance): Json {
	if (typeof value === 'number') return value ^ (1 << upTo(4, chance))
	if (typeof value !== 'string' || value === '') return value === null ? 'null' : null
	const place = upTo(value.length - 1, chance)
	const letter = String.fromCharCode(value.charCodeAt(place) ^ (1 << upTo(4, chance)))
	return value.slice(0, place) + letter + value.slice(place + 1)
}

function inOneOrder(value: Json): string {
	return JSON.stringify(value, (_, held) =>
		typeof held === 'object' && held !== null && !Array.isArray(held)
			? Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))
			: held,
	)
}
