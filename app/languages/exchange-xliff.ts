import type { ExchangeFile, ExchangeLine, ReadFile, ReadLine } from './exchange.ts'
import { readKey } from './translation.ts'
import { asXml, inXml, readXml, textOf, type XmlElement } from './xml.ts'

/** A translation in the form translators' programs share: XLIFF 1.2 (OASIS, 2008) or 2.0 (ISO 21720). */
export function writeXliff(file: ExchangeFile, format: 'xliff-1.2' | 'xliff-2.0'): string {
	const units = file.lines.map(format === 'xliff-1.2' ? unitOf12 : unitOf20).join('')
	const [from, into] = [readKey(file.from), readKey(file.into)]
	const note = `into ${file.into}`
	const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
	return format === 'xliff-1.2'
		? `${head}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="${asXml(file.subject)}" source-language="${from.language}" target-language="${into.language}" datatype="plaintext">
<header><note>${asXml(note)}</note></header>
<body>
${units}</body>
</file>
</xliff>
`
		: `${head}<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="${from.language}" trgLang="${into.language}">
<file id="f1" original="${asXml(file.subject)}">
<notes><note>${asXml(note)}</note></notes>
${units}</file>
</xliff>
`
}

function unitOf12({ field, source, words, isChecked }: ExchangeLine): string {
	const state = words === '' ? 'new' : isChecked ? 'final' : 'translated'
	return `<trans-unit id="${asXml(field)}" xml:space="preserve"><source>${asXml(source)}</source><target state="${state}">${asXml(words)}</target></trans-unit>\n`
}

function unitOf20({ field, source, words, isChecked }: ExchangeLine): string {
	const state = words === '' ? 'initial' : isChecked ? 'final' : 'translated'
	return `<unit id="${asXml(field)}" xml:space="preserve"><segment state="${state}"><source>${asXml(source)}</source><target>${asXml(words)}</target></segment></unit>\n`
}

/**
 * Reads XLIFF of either kind: each unit with its words, tags inside them left
 * out. A document that is not well-formed, or brings entities of its own, is
 * one fault: nothing of it is run or fetched.
 */
export function readXliff(text: string): ReadFile {
	const document = readXml(text)
	if (!document.ok) {
		const { line, near } = document.refusal
		return { lines: [], faults: [{ line, fault: 'unreadable', field: '', words: near }] }
	}
	const file = inXml(document.value, 'file')[0]
	const note = file && inXml(file, 'note')[0]
	const units = [...inXml(document.value, 'trans-unit'), ...inXml(document.value, 'unit')]
	return {
		subject: file?.attributes.get('original'),
		into: /^into (\S+)$/.exec(note ? textOf(note) : '')?.[1],
		lines: units.map(readUnit),
		faults: [],
	}
}

/** A unit may have been cut into segments: they are one text again. */
function readUnit(unit: XmlElement): ReadLine {
	const all = (name: string) => inXml(unit, name).map(textOf).join('')
	return {
		line: unit.line,
		field: unit.attributes.get('id') ?? '',
		source: all('source'),
		words: all('target'),
	}
}
