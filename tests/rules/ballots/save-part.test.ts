import { expect, test } from 'vitest'
import { countBallots } from '#app/ballots/files/count-ballots.ts'
import { readBallots } from '#app/ballots/files/read-ballots.ts'
import { formatsOf, savePart } from '#app/ballots/files/save-part.ts'
import { publicRecord } from '#app/ballots/record.server.ts'
import type { Part, PublicRecord } from '#app/ballots/record.ts'
import { chanceFrom } from '#prisma/samples/chance.ts'
import { somePoll, times } from './some-poll.ts'

const howMany = process.env.LONG === 'yes' ? 2_000 : 60
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`our ballots, saved in every format they fit and read again, elect the same (${howMany} records, seed ${seed})`, () => {
	const chance = chanceFrom(seed)
	const seen = new Set<string>()
	for (const place of times(howMany, place => place)) {
		const poll = somePoll(1 + (place % 30), chance)
		const record = publicRecord(place % 2 === 0 ? poll : sayable(poll))
		for (const part of record.manifest.parts)
			for (const format of formatsOf(record, part)) {
				if (place % 2 === 0 && format !== 'blt') continue
				expect(electedIn(record, part, format)).toEqual(elected(record, part))
				seen.add(format)
			}
	}
	expect([...seen].sort()).toEqual(expect.arrayContaining(['blt', 'cat', 'pb', 'soi']))
})

test('a part is not saved in a format that cannot say it', () => {
	const record = publicRecord(somePoll(5, chanceFrom(7)))
	for (const part of record.manifest.parts)
		expect(
			savePart(record, { part, format: part.method === 'rank' ? 'pb' : 'blt', names: new Map() }),
		).toBeNull()
})

/** The same poll as PrefLib and Pabulib can say it: they know neither who withdrew, nor several seats, nor lots. */
function sayable(poll: ReturnType<typeof somePoll>): ReturnType<typeof somePoll> {
	const parts = poll.manifest.parts.map(part => ({ ...part, withdrawn: [], seats: 1, lots: part.options }))
	return { ...poll, manifest: { ...poll.manifest, parts }, late: [] }
}

function electedIn(record: PublicRecord, part: Part, format: string): string[] {
	const text = savePart(record, { part, format, names: new Map() })
	const read = readBallots(`votes.${format}`, text ?? '')
	if (!read.ok) throw new Error(`${format} of ${part.method}: ${JSON.stringify(read.refusal)}\n${text}`)
	const method = part.count === 'choose' ? 'approval' : part.count
	const counted = countBallots(read.value, { method })
	if (!counted.ok) throw new Error(`${format}: ${counted.refusal}`)
	const { value } = counted
	const won = value.kind === 'money' ? value.count.funded : value.count.elected
	return won.map(option => read.value.names.get(option) ?? option)
}

function elected({ results }: PublicRecord, part: Part): string[] {
	return results.find(result => result.part === part.id)?.elected ?? []
}
