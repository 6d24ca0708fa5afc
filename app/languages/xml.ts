import { ok, type Result, refuse } from '#app/base/result.ts'

/** An element of a document, its name without a prefix, and the line it begins on. */
export type XmlElement = {
	name: string
	attributes: Map<string, string>
	children: (XmlElement | string)[]
	line: number
}

/** Why a document could not be read, and where. */
export type XmlRefusal = { line: number; near: string }

/** Words as they stand in a document: between tags or in an attribute. Signs no document may hold become �. */
export function asXml(words: string): string {
	return [...words]
		.map(sign => (mayStand(sign.codePointAt(0) ?? 0) ? sign : '\uFFFD'))
		.join('')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\r', '&#13;')
		.replaceAll('\n', '&#10;')
		.replaceAll('\t', '&#9;')
}

/** The signs an XML 1.0 document may hold. */
function mayStand(code: number): boolean {
	if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
	return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff
}

/** What a document is read in: tags, comments, instructions, marked text, words between. */
const piece =
	/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y

/**
 * Reads a document with care and without favours: a declaration of types or
 * entities (`<!DOCTYPE`) is refused, so nothing outside can be asked for and
 * nothing can grow; what does not close is refused with its line.
 */
export function readXml(text: string): Result<XmlElement, XmlRefusal> {
	const root: XmlElement = { name: '', attributes: new Map(), children: [], line: 1 }
	const open: XmlElement[] = [root]
	const where = (place: number): XmlRefusal => ({
		line: text.slice(0, place).split('\n').length,
		near: text.slice(place, place + 120),
	})
	let line = 1
	let place = 0
	while (place < text.length) {
		piece.lastIndex = place
		const found = piece.exec(text)
		const here = open.at(-1)
		if (!found || !here) return refuse(where(place))
		const [whole, marked, closes, name, attributes = '', isEmpty, words] = found
		if (marked !== undefined) here.children.push(marked)
		else if (words !== undefined) {
			const read = unescaped(words)
			if (read === undefined) return refuse(where(place))
			here.children.push(read)
		} else if (closes) {
			if (open.length < 2 || here.name !== bare(name)) return refuse(where(place))
			open.pop()
		} else if (name !== undefined) {
			const element = { name: bare(name), attributes: attributesOf(attributes), children: [], line }
			here.children.push(element)
			if (!isEmpty) open.push(element)
		}
		line += whole.split('\n').length - 1
		place += whole.length
	}
	if (open.length > 1 || !root.children.some(one => typeof one !== 'string')) return refuse(where(place))
	return ok(root)
}

/** All elements of a name in an element, in order, however deep. */
export function inXml(element: XmlElement, name: string): XmlElement[] {
	const found: XmlElement[] = []
	const waiting: (XmlElement | string)[] = [...element.children]
	for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
		if (typeof one === 'string') continue
		if (one.name === name) found.push(one)
		waiting.unshift(...one.children)
	}
	return found
}

/** The words of an element, without its tags. */
export function textOf(element: XmlElement): string {
	return element.children.map(one => (typeof one === 'string' ? one : textOf(one))).join('')
}

function bare(name = ''): string {
	return name.replace(/^.*:/, '')
}

function attributesOf(text: string): Map<string, string> {
	const all = new Map<string, string>()
	for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
		all.set(name, unescaped(double ?? single ?? '') ?? '')
	return all
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Words with their escapes read, or nothing when one is not of the five that every document has. */
function unescaped(words: string): string | undefined {
	let isWhole = true
	const read = words
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));?/gi, (whole, decimal, hex, name) => {
			const code = decimal ? Number(decimal) : hex ? Number(`0x${hex}`) : undefined
			const sign =
				code === undefined ? named[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
			if (sign === undefined || !whole.endsWith(';')) isWhole = false
			return sign ?? ''
		})
	return isWhole ? read : undefined
}
