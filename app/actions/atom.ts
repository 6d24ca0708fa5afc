import type { Language } from '#app/languages/language.ts'

/** One entry of a feed. `language` is the one its words are in. */
export type FeedEntry = {
	address: string
	title: string
	summary: string
	language: Language
	published: Date
}

/** A feed: `self` is its own address, `page` the page it follows. */
export type Feed = {
	self: string
	page: string
	title: string
	author: string
	language: Language
	entries: FeedEntry[]
}

/**
 * A feed as Atom (RFC 4287). Addresses are whole, as the standard asks. The
 * feed was updated when its newest entry was; a feed without entries, never.
 */
export function atomFeed({ self, page, title, author, language, entries }: Feed): string {
	const newest = Math.max(0, ...entries.map(({ published }) => published.getTime()))
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
		`<id>${escaped(self)}</id>`,
		`<title>${escaped(title)}</title>`,
		`<updated>${new Date(newest).toISOString()}</updated>`,
		`<author><name>${escaped(author)}</name></author>`,
		`<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
		`<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
		...entries.map(entryOf),
		'</feed>',
		'',
	].join('\n')
}

function entryOf({ address, title, summary, language, published }: FeedEntry): string {
	const moment = published.toISOString()
	return [
		`<entry xml:lang="${language}">`,
		`<id>${escaped(address)}</id>`,
		`<title>${escaped(title)}</title>`,
		`<published>${moment}</published>`,
		`<updated>${moment}</updated>`,
		`<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
		`<summary>${escaped(summary)}</summary>`,
		'</entry>',
	].join('\n')
}

/** Text fit for XML: its own signs escaped, and what XML 1.0 cannot carry left out. */
export function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
