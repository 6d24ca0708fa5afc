/** A form as the page gave it: where it goes, and the fields of each question. Nothing is known but what stands there. */
export type FoundForm = {
	action: string
	fields: {
		name: string
		kind: 'radio' | 'checkbox' | 'select' | 'words' | 'hidden'
		values: string[]
		atMost: number
	}[]
}

/** Reads a survey's form the way a browser does, so that a changed form cannot be answered from memory. */
export function readForm(html: string): FoundForm {
	const form = /<form[^>]*class="survey[^>]*>([\s\S]*?)<\/form>/.exec(html)
	const action = /action="([^"]+)"/.exec(form?.[0] ?? '')?.[1]
	if (!form?.[1] || !action) throw new Error(`There is no survey on this page: ${html.slice(0, 300)}`)
	const fields = new Map<string, FoundForm['fields'][number]>()
	let atMost = 1
	for (const [tag] of form[1].matchAll(/<(?:fieldset|input|select|textarea|option)\b[^>]*>/g)) {
		const name = /\sname="([^"]*)"/.exec(tag)?.[1]
		if (tag.startsWith('<fieldset')) atMost = Number(/data-at-most="(\d+)"/.exec(tag)?.[1] ?? 1)
		const value = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
		if (tag.startsWith('<option')) [...fields.values()].at(-1)?.values.push(value)
		else if (name) {
			const kind = kindOf(tag)
			const known = fields.get(name) ?? { name, kind, values: [], atMost }
			if (kind !== 'select' && kind !== 'words') known.values.push(value)
			fields.set(name, known)
		}
	}
	if (!fields.has('key')) throw new Error('The survey’s form has no key: is it the page of an open survey?')
	return { action, fields: [...fields.values()] }
}

/** Fills in a form: one choice of each question, as many as it takes of a list, and own words where there is a box. */
export function fillIn(
	{ fields }: FoundForm,
	{ choose, words }: { choose: (count: number) => number; words: (name: string) => string },
): URLSearchParams {
	const sent = new URLSearchParams()
	for (const { name, kind, values, atMost } of fields) {
		if (kind === 'hidden') sent.append(name, values[0] ?? '')
		else if (kind === 'words') sent.append(name, words(name))
		else {
			const offered = values.filter(value => value !== '')
			const first = choose(offered.length)
			const many = kind === 'checkbox' ? 1 + choose(Math.min(atMost, offered.length)) : 1
			for (let nth = 0; nth < many; nth++) sent.append(name, offered[(first + nth) % offered.length] ?? '')
		}
	}
	return sent
}

function kindOf(tag: string): FoundForm['fields'][number]['kind'] {
	if (tag.startsWith('<select')) return 'select'
	if (tag.startsWith('<textarea')) return 'words'
	const type = /type="(\w+)"/.exec(tag)?.[1]
	return type === 'radio' || type === 'checkbox' || type === 'hidden' ? type : 'words'
}

function unescaped(text: string): string {
	return text
		.replaceAll('&quot;', '"')
		.replaceAll('&#x27;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
}
