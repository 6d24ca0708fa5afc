import { type Day, daysAfter } from '#app/base/moment.ts'

/** A day that whoever follows wants in a calendar. */
export type CalendarDay = {
	/** Stays while the thing does, so that a calendar moves it and never shows it twice. */
	id: string
	day: Day
	/** How often it has changed: a calendar keeps the highest it was told. */
	changes: number
	/** When it was first said. */
	saidAt: Date
	title: string
	words: string
	address: string
}

/** A calendar to subscribe to. `host` makes ids ours in the whole world. */
export type Calendar = { name: string; host: string; language: string; days: readonly CalendarDay[] }

/** Days as iCalendar (RFC 5545): each lasts a whole day and keeps nobody busy. */
export function iCalendar({ name, host, language, days }: Calendar): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//12 Wishes//Promises//EN',
		'CALSCALE:GREGORIAN',
		`NAME:${escaped(name)}`,
		`X-WR-CALNAME:${escaped(name)}`,
		'REFRESH-INTERVAL;VALUE=DURATION:P1D',
		'X-PUBLISHED-TTL:P1D',
		...days.flatMap(day => linesOf(day, { host, language })),
		'END:VCALENDAR',
	]
	return `${lines.map(folded).join('\r\n')}\r\n`
}

function linesOf(
	{ id, day, changes, saidAt, title, words, address }: CalendarDay,
	{ host, language }: { host: string; language: string },
): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(id)}@${host}`,
		`DTSTAMP:${saidAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
		`DTSTART;VALUE=DATE:${plain(day)}`,
		`DTEND;VALUE=DATE:${plain(daysAfter(day, 1))}`,
		`SEQUENCE:${changes}`,
		`SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
		`DESCRIPTION;LANGUAGE=${language}:${escaped(words)}`,
		// An address is not text: nothing in it is escaped, so nothing may be in it that breaks a line.
		`URL:${new URL(address).href}`,
		'CLASS:PUBLIC',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	]
}

function plain(day: Day): string {
	return day.replaceAll('-', '')
}

/** Text as a value of iCalendar: its own signs escaped, a new line written as one, other control characters left out. */
export function escaped(text: string): string {
	return text
		.replace(/[\\;,]/g, sign => `\\${sign}`)
		.replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
		.replace(/\p{Cc}|\p{Cs}/gu, '')
}

const octets = new TextEncoder()

/** A line in pieces of 75 octets at most, never within a letter. What follows the first begins with a space. */
export function folded(line: string): string {
	const pieces: string[] = []
	let piece = ''
	let length = 0
	for (const letter of line) {
		const size = octets.encode(letter).length
		if (length + size > 75) {
			pieces.push(piece)
			piece = ' '
			length = 1
		}
		piece += letter
		length += size
	}
	return [...pieces, piece].join('\r\n')
}
