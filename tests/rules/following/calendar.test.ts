import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escaped, folded, iCalendar } from '#app/following/calendar.ts'

test('M25: a due date is a whole day in a calendar, with an id that stays', () => {
	const calendar = iCalendar({
		name: 'Days',
		host: 'wishes.example',
		language: 'en',
		days: [
			{
				id: 'promise-1',
				day: '2026-12-31',
				changes: 2,
				saidAt: new Date('2026-11-22T10:00:00.5Z'),
				title: 'Buses; trams, and trains',
				words: 'One.\nTwo.',
				address: 'https://wishes.example/en/a b',
			},
		],
	})
	expect(calendar.split('\r\n')).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//12 Wishes//Promises//EN',
		'CALSCALE:GREGORIAN',
		'NAME:Days',
		'X-WR-CALNAME:Days',
		'REFRESH-INTERVAL;VALUE=DURATION:P1D',
		'X-PUBLISHED-TTL:P1D',
		'BEGIN:VEVENT',
		'UID:promise-1@wishes.example',
		'DTSTAMP:20261122T100000Z',
		'DTSTART;VALUE=DATE:20261231',
		'DTEND;VALUE=DATE:20270101',
		'SEQUENCE:2',
		'SUMMARY;LANGUAGE=en:Buses\\; trams\\, and trains',
		'DESCRIPTION;LANGUAGE=en:One.\\nTwo.',
		'URL:https://wishes.example/en/a%20b',
		'CLASS:PUBLIC',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	])
})

test('M25: words cannot break out of a calendar: no line is longer than 75 octets, none is lost', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
			const lines = folded(escaped(text)).split('\r\n')
			for (const line of lines) {
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
				expect(line).not.toMatch(/[\r\n]/)
			}
			expect(lines.map((line, place) => (place ? line.slice(1) : line)).join('')).toBe(escaped(text))
		}),
		{ numRuns: 40 },
	)
	expect(escaped('a\r\nBEGIN:VEVENT\u0000')).toBe('a\\nBEGIN:VEVENT')
	expect(
		folded('ع'.repeat(40))
			.split('\r\n')
			.map(line => Buffer.byteLength(line)),
	).toEqual([74, 7])
})
