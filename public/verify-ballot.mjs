// Checks the public record of a ballot of 12 Wishes, step by step. One file,
// without anything else: read it, keep it, run it wherever you trust.
//
//     node verify-ballot.mjs record.json [--manifest HASH] [--closing HASH] [--record HASH]
//
// It also runs in a browser: import { verifyRecord } from '/verify-ballot.mjs'.
// Written from docs/decisions/0016, which says every byte. Somebody else wrote
// a second one in Python from the same page; neither saw the other's.

/**
 * @typedef {{ id: string, method: 'choose' | 'rank' | 'score', count: string, options: string[], most: number, seats: number,
 *   lots: string[], withdrawn: string[], budget?: number, costs?: { [option: string]: number } }} Part
 */
/** @typedef {string[] | { [option: string]: number }} Vote */
/** @typedef {{ part: string, vote: Vote }} Row */
/** @typedef {{ added: string[], root: string, receipts: number, used: number, hash: string }} Checkpoint */
/** @typedef {{ id: string, issued: number, used: number, unused: number, void: number }} Slips */
/** @typedef {{ part: string, option: string }} Late */
/** @typedef {{ batch: string, school: string | null, count: number, rows: Row[] }} Batch */
/**
 * @typedef {{
 *   protocol: string,
 *   manifest: { protocol: string, id: string, title: string, parts: Part[], schools: { id: string, roll: number }[], opens: string,
 *     closes: string, publicKey: string, commit: string, auditSlips: { count: number, hash: string } },
 *   checkpoints: Checkpoint[],
 *   closing: { root: string, receipts: number, used: number, schools: Slips[], hash: string },
 *   received: string[],
 *   counted: { e: string, part: string, vote: Vote }[],
 *   audit: { e: string, part: string }[],
 *   paper: Batch[],
 *   late: Late[],
 *   results: { part: string, ballots: number, blank: number, tallies: { [option: string]: number }, elected: string[] }[],
 *   hash: string,
 * }} PublicRecord
 */
/** What the verifier was told by somebody who kept it: hashes of the manifest, the closing record, the whole record. */
/** @typedef {{ manifest?: string, closing?: string, record?: string }} Told */
/** What came of one step; without `wrong` it went well, and `note` says what this program does not look at. */
/** @typedef {{ step: number, wrong?: string, note?: string }} Finding */

const protocol = '12w/ballot/v1'
const fewestPapers = 20

/**
 * Goes through all steps, also after one that failed.
 *
 * @param {PublicRecord} record as it was read; nothing in it is believed
 * @param {Told} [told]
 * @returns {Finding[]} one for each step, in order
 */
export function verifyRecord(record, told = {}) {
	return [...findingsOf(record, told)]
}

/**
 * Verifies a file as it lies on a disk or came over a line.
 *
 * @param {Uint8Array} file
 * @param {Told} [told]
 * @returns {Finding[]} of the first step alone when the file is none that can be read
 */
export function verifyBytes(file, told = {}) {
	return [...verifyStepByStep(file, told)]
}

/**
 * The same, one finding at a time, for a page that shows how far it is.
 *
 * @param {Uint8Array} file
 * @param {Told} [told]
 * @returns {Generator<Finding>}
 */
export function* verifyStepByStep(file, told = {}) {
	let record
	try {
		record = readRecord(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file))
	} catch (error) {
		yield { step: 1, wrong: error instanceof Wrong ? error.message : 'The file is not JSON in UTF-8.' }
		return
	}
	yield* findingsOf(record, told)
}

/** @param {PublicRecord} record @param {Told} told @returns {Generator<Finding>} */
function* findingsOf(record, told) {
	for (const [place, check] of steps.entries()) yield findingOf(place + 1, () => check(record, told))
}

/** @param {number} step @param {() => string | void} check @returns {Finding} */
function findingOf(step, check) {
	try {
		const note = check()
		return note ? { step, note } : { step }
	} catch (error) {
		// What an earlier step found broken may break a later one in any way: it is no more than a sentence here.
		return { step, wrong: error instanceof Wrong ? error.message : `This cannot be checked (${error}).` }
	}
}

/** @type {((record: PublicRecord, told: Told) => string | void)[]} */
const steps = [
	function manifestIsFixed({ manifest, ...rest }, told) {
		const others = Object.keys(rest).filter(field => !fieldsOfRecord.includes(field))
		must(others.length === 0, `The record has a field of its own: ${others[0]}.`)
		must(rest.protocol === protocol, `The protocol is not ${protocol}.`)
		mustHave(isManifest(manifest), 'manifest')
		for (const part of manifest.parts) {
			const { id, options, withdrawn } = part
			must(
				noneTwice(options) && noneTwice(withdrawn) && withdrawn.every(option => options.includes(option)),
				`In the part ${id} an option stands twice, or one withdrew that never stood.`,
			)
			mustBeCountable(part)
		}
		must(noneTwice(manifest.parts.map(({ id }) => id)), 'A part stands twice in the manifest.')
		must(noneTwice(manifest.schools.map(({ id }) => id)), 'A school stands twice in the manifest.')
		mustBeTold(told.manifest, manifestHash(manifest), 'manifest')
	},

	function checkpointsFollow({ manifest, checkpoints }) {
		mustHave(isCheckpoints(checkpoints), 'checkpoints')
		let before = manifestHash(manifest)
		/** @type {string[]} */
		let received = []
		for (const [place, { added, root, receipts, used, hash }] of checkpoints.entries()) {
			received = [...received, ...added].sort()
			must(merkleRoot(received) === root, `The root of checkpoint ${place + 1} is not that of its receipts.`)
			must(received.length === receipts, `Checkpoint ${place + 1} counts its receipts wrongly.`)
			must(
				chained(before, root, receipts, used) === hash,
				`The hash of checkpoint ${place + 1} does not follow.`,
			)
			before = hash
		}
	},

	function nothingShrinks({ checkpoints }) {
		mustHave(isCheckpoints(checkpoints), 'checkpoints')
		let [receiptsBefore, usedBefore] = [0, 0]
		for (const [place, { added, receipts, used }] of checkpoints.entries()) {
			must(
				receipts >= receiptsBefore && used >= usedBefore,
				`Checkpoint ${place + 1} has fewer than the one before.`,
			)
			must(isSorted(added), `What checkpoint ${place + 1} added is not sorted.`)
			receiptsBefore = receipts
			usedBefore = used
		}
		must(noneTwice(checkpoints.flatMap(({ added }) => added)), 'A receipt was added twice.')
	},

	function closingFollows({ manifest, checkpoints, closing }, told) {
		must(closing !== undefined && closing !== null, 'There is no closing record.')
		mustHave(isClosing(closing), 'closing')
		const { root, receipts, used, schools, hash } = closing
		const last = checkpoints.at(-1) ?? {
			root: merkleRoot([]),
			receipts: 0,
			used: 0,
			hash: manifestHash(manifest),
		}
		must(root === last.root, 'The root at the close is not that of the last checkpoint.')
		must(
			receipts === last.receipts && used === last.used,
			'The numbers at the close are not those of the last checkpoint.',
		)
		const end = `CLOSE${canonical(schools)}`
		must(
			chained(last.hash, root, receipts, used, end) === hash,
			'The hash of the closing record does not follow.',
		)
		mustBeTold(told.closing, hash, 'closing record')
	},

	function receivedIsWhatCame({ checkpoints, closing, received }) {
		mustHave(isListOf(isHash)(received), 'received')
		const added = checkpoints.flatMap(checkpoint => checkpoint.added).sort()
		must(
			canonical(added) === canonical(received),
			'The receipts are not those the checkpoints added, sorted.',
		)
		must(
			received.length === closing.used,
			`There are ${received.length} receipts and ${closing.used} used slips.`,
		)
	},

	function everyBallotIsThere({ manifest, received, counted, audit, paper }) {
		mustHave(isListOf(isCounted)(counted), 'counted')
		mustHave(isListOf(isAudit)(audit), 'audit')
		mustHave(isListOf(isBatch)(paper), 'paper')
		const parts = manifest.parts.map(({ id }) => id)
		const schools = manifest.schools.map(({ id }) => id)
		const rows = [...counted, ...paper.flatMap(batch => batch.rows)]
		for (const { part } of rows) must(parts.includes(part), `There is no part ${part} in the manifest.`)
		const there = new Set(counted.map(nameOf))
		for (const row of audit) must(there.has(nameOf(row)), `The audit row ${row.e} is not counted.`)
		const [first = ''] = parts
		const audited = countOf(audit, first)
		must(audited <= manifest.auditSlips.count, 'There are more audit ballots than audit slips.')
		for (const part of parts) {
			const many = countOf(counted, part)
			must(many === received.length, `In ${part} ${many} votes are counted for ${received.length} receipts.`)
			must(countOf(audit, part) === audited, `In ${part} there are not as many audit rows as in ${first}.`)
			for (const { batch, count, rows } of paper)
				must(countOf(rows, part) === count, `The batch ${batch} has not a vote of each paper in ${part}.`)
		}
		for (const { batch, school, count } of paper) {
			const isTogether = school === null && batch === 'together'
			const isOfSchool = school !== null && schools.includes(school) && count >= fewestPapers
			must(isTogether || isOfSchool, `The batch ${batch} is of no school, or too small to stand by itself.`)
		}
	},

	function nothingIsTwice({ received, counted, audit, paper, late }) {
		must(isSorted(received) && noneTwice(received), 'A receipt stands twice, or they are not sorted.')
		// A space comes before every letter of an id, so names sort as e and part do.
		must(noneTwice(counted.map(nameOf)), 'An e stands twice in a part.')
		must(isSorted(counted.map(nameOf)), 'The counted rows are not sorted.')
		must(
			isSorted(audit.map(nameOf)) && noneTwice(audit.map(nameOf)),
			'Audit rows stand twice, or are not sorted.',
		)
		mustHave(isListOf(isLate)(late), 'late')
		const gone = late.map(({ part, option }) => `${part} ${option}`)
		must(isSorted(gone) && noneTwice(gone), 'Somebody stands twice in late, or it is not sorted.')
		const batches = paper.map(({ batch }) => batch)
		must(isSorted(batches) && noneTwice(batches), 'A batch stands twice, or they are not sorted.')
		for (const { batch, rows } of paper)
			must(
				isSorted(rows.map(({ part, vote }) => `${part} ${canonical(vote)}`)),
				`The rows of the batch ${batch} are not sorted.`,
			)
	},

	function everyVoteFits({ manifest, counted, paper }) {
		const parts = new Map(manifest.parts.map(part => [part.id, part]))
		for (const row of [...counted, ...paper.flatMap(batch => batch.rows)]) {
			const part = parts.get(row.part)
			must(
				part !== undefined && fits(part, row.vote),
				`A vote in ${row.part} does not fit: ${canonical(row.vote)}.`,
			)
		}
	},

	function resultsAreTheTallies({ hash, ...rest }, told) {
		const { manifest, counted, audit, paper, late, results } = rest
		mustHave(isListOf(isResult)(results), 'results')
		mustHave(isListOf(isLate)(late), 'late')
		mustHaveStood(late, manifest.parts)
		must(results.length === manifest.parts.length, 'There are not as many results as parts.')
		const ofAudit = new Set(audit.map(nameOf))
		const votes = [...counted.filter(row => !ofAudit.has(nameOf(row))), ...paper.flatMap(batch => batch.rows)]
		for (const [place, { elected, ...numbers }] of results.entries()) {
			const part = manifest.parts[place]
			if (!part) continue
			must(
				canonical(numbers) === canonical(resultOf(part, votes)),
				`The results of ${part.id} are not its votes.`,
			)
			mustBeWinners(elected, part, goneFrom(part, late))
			must(
				!isCountedHere(part) ||
					canonical(elected) === canonical(winnersOf(part, votes, goneFrom(part, late))),
				`Those elected in ${part.id} are not those whom its votes elect.`,
			)
		}
		mustHave(isHash(hash), 'hash')
		must(
			hashIn('12w/record/v1', bytes(canonical(rest))) === hash,
			'The hash does not follow from the record.',
		)
		mustBeTold(told.record, hash, 'record')
		const others = manifest.parts.filter(part => !isCountedHere(part)).map(({ id }) => id)
		return others.length === 0
			? undefined
			: `Who won was not counted again here in: ${others.join(', ')}. ${recount}`
	},

	function everySlipIsAccountedFor({ manifest, closing, paper }) {
		const { count: audits } = manifest.auditSlips
		must(
			canonical(closing.schools.map(({ id }) => id)) === canonical(manifest.schools.map(({ id }) => id)),
			'The schools at the close are not those of the manifest.',
		)
		for (const [place, { id, issued, used, unused, void: voided }] of closing.schools.entries()) {
			must(issued === used + unused + voided, `In ${id} issued is not used, unused and void together.`)
			const most = (manifest.schools[place]?.roll ?? 0) + audits
			const papers = sum(paper.filter(({ school }) => school === id).map(({ count }) => count))
			must(issued - voided <= most && used + papers <= most, `In ${id} there are more than its roll.`)
		}
		const used = sum(closing.schools.map(school => school.used))
		must(used === closing.used, `The schools used ${used} slips, the closing record says ${closing.used}.`)
		const most = sum(manifest.schools.map(({ roll }) => roll)) + audits
		const valid = sum(closing.schools.map(school => school.issued - school.void))
		const papers = sum(paper.map(({ count }) => count))
		must(valid <= most && used + papers <= most, 'Over all schools there are more than all rolls.')
	},
]

// What a vote is, and how votes are tallied.

/** @param {Part} part @param {Vote} vote */
function fits({ method, options, most }, vote) {
	const named = optionsNamed(vote)
	if (Array.isArray(vote) !== (method !== 'score')) return false
	if (method === 'choose' && !isSorted(named)) return false
	return named.length <= most && noneTwice(named) && named.every(option => options.includes(option))
}

/** @param {Vote} vote */
function optionsNamed(vote) {
	return Array.isArray(vote) ? vote : Object.keys(vote)
}

/** @param {Part} part @param {Row[]} votes */
function resultOf({ id, options }, votes) {
	const named = votes.filter(({ part }) => part === id).map(({ vote }) => optionsNamed(vote))
	const tallies = new Map(options.map(option => [option, 0]))
	for (const option of named.flat()) tallies.set(option, (tallies.get(option) ?? 0) + 1)
	const blank = named.filter(({ length }) => length === 0).length
	return { part: id, ballots: named.length, blank, tallies: Object.fromEntries(tallies) }
}

// Who won. Counts that a few lines can say are made again here; for the others the program has its own.

/** @type {{ [method: string]: string[] }} */
const countsOf = {
	choose: ['choose', 'approval', 'greedy', 'shares'],
	rank: ['irv', 'stv', 'meek', 'borda', 'schulze'],
	score: ['score', 'judgment'],
}
const ofMoney = ['greedy', 'shares']
const ofOneSeat = ['irv', ...ofMoney]
const recount = 'To do so: npm run count -- record.json --part ID'

/** @param {Part} part */
function isCountedHere({ count }) {
	return ['choose', 'approval', 'score'].includes(count)
}

/** @param {Part} part */
function mustBeCountable({ id, method, count, options, seats, lots, costs }) {
	const listed = canonical([...options].sort())
	must(countsOf[method]?.includes(count) === true, `In the part ${id} the count does not fit the method.`)
	must(canonical([...lots].sort()) === listed, `The lots of the part ${id} are not every option once.`)
	const most = ofOneSeat.includes(count) ? 1 : options.length
	must(seats <= most, `In the part ${id} ${seats} may win; it is ${most} at most.`)
	const isPriced = costs !== undefined && canonical(Object.keys(costs).sort()) === listed
	must(
		ofMoney.includes(count) ? isPriced : costs === undefined,
		`The part ${id} has costs and no need of them, or has not the cost of every option.`,
	)
}

/** @param {Late[]} late @param {Part[]} parts */
function mustHaveStood(late, parts) {
	for (const { part: id, option } of late) {
		const part = parts.find(one => one.id === id)
		const stood = part?.options.includes(option) && !part.withdrawn.includes(option)
		must(stood === true, `${option} is late in ${id}, and did not stand there.`)
	}
}

/** @param {Part} part @param {Late[]} late */
function goneFrom({ id, withdrawn }, late) {
	return [...withdrawn, ...late.filter(({ part }) => part === id).map(({ option }) => option)]
}

/** What holds for every count. @param {string[]} elected @param {Part} part @param {string[]} gone */
function mustBeWinners(elected, { id, options, seats, budget, costs }, gone) {
	must(
		noneTwice(elected) && elected.every(option => options.includes(option) && !gone.includes(option)),
		`In ${id} somebody is elected twice, or cannot be.`,
	)
	const fits = costs
		? sum(elected.map(option => costs[option] ?? 0)) <= Number(budget)
		: elected.length <= seats
	must(fits, `In ${id} more are elected than there are seats or money for.`)
}

/** The most votes, or the greatest sums of scores, win; ties go by lots. @param {Part} part @param {Row[]} votes @param {string[]} gone */
function winnersOf({ id, lots, seats }, votes, gone) {
	/** @type {Map<string, number>} */
	const totals = new Map()
	for (const { part, vote } of votes) {
		const given = part !== id ? [] : Array.isArray(vote) ? vote.map(one => [one, 1]) : Object.entries(vote)
		for (const [option, many] of given)
			totals.set(String(option), (totals.get(String(option)) ?? 0) + Number(many))
	}
	return lots
		.filter(option => totals.has(option) && !gone.includes(option))
		.sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0))
		.slice(0, seats)
}

/** @param {{ e: string, part: string }} row */
function nameOf({ e, part }) {
	return `${e} ${part}`
}

/** @param {{ part: string }[]} rows @param {string} id */
function countOf(rows, id) {
	return rows.filter(({ part }) => part === id).length
}

// The shapes of the page: the fields named there, none less and none more.

/** @typedef {(thing: unknown) => boolean} Shape */

/** @type {Shape} */
const isText = thing => typeof thing === 'string' && !/\p{Cs}/u.test(thing)
/** @type {Shape} */
const isId = thing => typeof thing === 'string' && /^[a-z0-9-]{1,40}$/.test(thing)
/** @type {Shape} */
const isHash = thing => typeof thing === 'string' && /^[0-9a-f]{64}$/.test(thing)
/** @type {Shape} */
const isWhole = thing => Number.isSafeInteger(thing) && Number(thing) >= 0
/** @type {Shape} */
const isE = thing => typeof thing === 'string' && /^[0-9A-HJKMNP-TV-Z]{16}$/.test(thing)
/** @type {Shape} */
const isMethod = thing => thing === 'choose' || thing === 'rank' || thing === 'score'
/** @type {Shape} */
const isMost = thing => isWhole(thing) && thing !== 0
/** @type {Shape} */
const isSchool = thing => thing === null || isId(thing)
/** @type {Shape} */
const isScore = thing => isWhole(thing) && Number(thing) <= 5

/** @param {Shape} is @param {number} [least] @returns {Shape} */
function isListOf(is, least = 0) {
	return thing => Array.isArray(thing) && thing.length >= least && thing.every(is)
}

/** @param {Shape} is @returns {Shape} */
function isById(is) {
	return thing => isPlain(thing) && Object.entries(thing).every(([id, value]) => isId(id) && is(value))
}

/** @param {{ [field: string]: Shape }} fields @returns {Shape} */
function hasFields(fields) {
	const names = Object.keys(fields).sort().join()
	return thing =>
		isPlain(thing) &&
		Object.keys(thing).sort().join() === names &&
		Object.entries(thing).every(([name, value]) => fields[name]?.(value))
}

/** @param {unknown} thing @returns {thing is object} */
function isPlain(thing) {
	return typeof thing === 'object' && thing !== null && !Array.isArray(thing)
}

/** @type {Shape} */
const isVote = thing => isListOf(isId)(thing) || isById(isScore)(thing)
const fieldsOfPart = {
	id: isId,
	method: isMethod,
	count: isId,
	options: isListOf(isId, 1),
	most: isMost,
	seats: isMost,
	lots: isListOf(isId, 1),
	withdrawn: isListOf(isId),
}
const isPartOfSeats = hasFields(fieldsOfPart)
const isPartOfMoney = hasFields({ ...fieldsOfPart, budget: isWhole, costs: isById(isMost) })
/** @type {Shape} */
const isPart = thing => isPartOfSeats(thing) || isPartOfMoney(thing)
const isManifest = hasFields({
	protocol: thing => thing === protocol,
	id: isId,
	title: isText,
	parts: isListOf(isPart, 1),
	schools: isListOf(hasFields({ id: isId, roll: isWhole })),
	opens: isText,
	closes: isText,
	publicKey: isText,
	commit: isText,
	auditSlips: hasFields({ count: isWhole, hash: isHash }),
})
const isCheckpoints = isListOf(
	hasFields({ added: isListOf(isHash), root: isHash, receipts: isWhole, used: isWhole, hash: isHash }),
)
const isSlips = hasFields({ id: isId, issued: isWhole, used: isWhole, unused: isWhole, void: isWhole })
const isClosing = hasFields({
	root: isHash,
	receipts: isWhole,
	used: isWhole,
	schools: isListOf(isSlips),
	hash: isHash,
})
const isCounted = hasFields({ e: isE, part: isId, vote: isVote })
const isAudit = hasFields({ e: isE, part: isId })
const isBatch = hasFields({
	batch: isId,
	school: isSchool,
	count: isWhole,
	rows: isListOf(hasFields({ part: isId, vote: isVote })),
})
const isLate = hasFields({ part: isId, option: isId })
const isResult = hasFields({
	part: isId,
	ballots: isWhole,
	blank: isWhole,
	tallies: isById(isWhole),
	elected: isListOf(isId),
})
const fieldsOfRecord = 'protocol checkpoints closing received counted audit paper late results hash'.split(
	' ',
)

class Wrong extends Error {}

/** @param {boolean} condition @param {string} sentence @returns {asserts condition} */
function must(condition, sentence) {
	if (!condition) throw new Wrong(sentence)
}

/** @param {boolean} hasShape @param {string} field */
function mustHave(hasShape, field) {
	must(hasShape, `The field ${field} is missing, or does not have its shape.`)
}

/** @param {string | undefined} told @param {string} found @param {string} what */
function mustBeTold(told, found, what) {
	must(
		told === undefined || told.toLowerCase() === found,
		`The hash of the ${what} is ${found}, and not what was told.`,
	)
}

/** @param {string[]} texts */
function noneTwice(texts) {
	return new Set(texts).size === texts.length
}

/** Everything that is sorted in a record is ASCII, so letters compare as bytes do. @param {string[]} texts */
function isSorted(texts) {
	return texts.every((text, place) => place === 0 || String(texts[place - 1]) <= text)
}

/** @param {number[]} numbers */
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0)
}

// Reading and writing JSON.

/**
 * What JSON.parse would forgive is found first: a field twice, a number with a point or an exponent.
 *
 * @param {string} text
 * @returns {PublicRecord}
 */
function readRecord(text) {
	const record = JSON.parse(text)
	if (!isListOf(isPlain)([record])) throw new Wrong('The record is not an object.')
	let length = 0
	for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[^\s"[\]{},:]+|[[\]{},:]/g)) {
		must(!/^[-\d]/.test(token) || /^\d+$/.test(token), `The number ${token} is not written as a whole one.`)
		length += token.startsWith('"') ? JSON.stringify(JSON.parse(token)).length : token.length
	}
	must(length === JSON.stringify(record).length, 'Some object has a field twice.')
	return record
}

/** Canonical JSON (RFC 8785) of what a record holds: text, whole numbers, lists, objects, null. @param {unknown} thing @returns {string} */
function canonical(thing) {
	if (Array.isArray(thing)) return `[${thing.map(canonical).join(',')}]`
	if (!isPlain(thing)) return JSON.stringify(thing)
	const fields = Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`).join(',')}}`
}

// Hashes. SHA-256 is written out, so that the same lines run in Node and in every page, also in one opened from a disk.

/** @param {string} domain @param {...Uint8Array} pieces */
function hashIn(domain, ...pieces) {
	return hex(sha256(joined(bytes(domain), Uint8Array.of(0), ...pieces)))
}

/** @param {PublicRecord['manifest']} manifest */
function manifestHash(manifest) {
	return hashIn('12w/ballot/v1/manifest', bytes(canonical(manifest)))
}

/** @param {string} before @param {string} root @param {number} receipts @param {number} used @param {string} [end] */
function chained(before, root, receipts, used, end = '') {
	return hashIn('12w/ckpt/v1', unhex(before), unhex(root), u64(receipts), u64(used), bytes(end))
}

/** RFC 9162. Pairs are joined row by row, and who is left over goes up alone: the same tree. @param {string[]} hashes */
function merkleRoot(hashes) {
	/** @type {Uint8Array[]} */
	let row = hashes.map(hash => sha256(joined(Uint8Array.of(0), unhex(hash))))
	while (row.length > 1) {
		/** @type {Uint8Array[]} */
		const above = []
		for (let place = 0; place < row.length; place += 2) {
			const [left, right] = row.slice(place, place + 2)
			if (left) above.push(right ? sha256(joined(Uint8Array.of(1), left, right)) : left)
		}
		row = above
	}
	return hex(row[0] ?? sha256(new Uint8Array()))
}

/** @param {string} text */
function bytes(text) {
	return new TextEncoder().encode(text)
}

/** @param {...Uint8Array} pieces */
function joined(...pieces) {
	const whole = new Uint8Array(sum(pieces.map(({ length }) => length)))
	let place = 0
	for (const piece of pieces) {
		whole.set(piece, place)
		place += piece.length
	}
	return whole
}

/** @param {Uint8Array} all */
function hex(all) {
	return Array.from(all, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** @param {string} text */
function unhex(text) {
	return Uint8Array.from(text.match(/../g) ?? [], pair => Number(`0x${pair}`))
}

/** @param {number} number */
function u64(number) {
	const eight = new DataView(new ArrayBuffer(8))
	eight.setBigUint64(0, BigInt(number))
	return new Uint8Array(eight.buffer)
}

const roundConstants = Uint32Array.from(
	`428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 72be5d74
	80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da 983e5152 a831c66d
	b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e
	92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 19a4c116 1e376c08 2748774c 34b0bcb5
	391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2`.split(
		/\s+/,
	),
	word => Number(`0x${word}`),
)
const words = new Int32Array(64)

/** SHA-256 as FIPS 180-4 says it. @param {Uint8Array} message */
function sha256(message) {
	const padded = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / 64) * 64))
	new Uint8Array(padded.buffer).set(message)
	padded.setUint8(message.length, 0x80)
	padded.setBigUint64(padded.byteLength - 8, BigInt(message.length) * 8n)
	const state = Int32Array.of(
		0x6a09e667,
		0xbb67ae85,
		0x3c6ef372,
		0xa54ff53a,
		0x510e527f,
		0x9b05688c,
		0x1f83d9ab,
		0x5be0cd19,
	)
	for (let block = 0; block < padded.byteLength; block += 64) mixIn(padded, block, state)
	const digest = new DataView(new ArrayBuffer(32))
	for (const [place, word] of state.entries()) digest.setInt32(place * 4, word)
	return new Uint8Array(digest.buffer)
}

/** @param {DataView} padded @param {number} block @param {Int32Array} state */
function mixIn(padded, block, state) {
	for (let t = 0; t < 16; t++) words[t] = padded.getInt32(block + t * 4)
	for (let t = 16; t < 64; t++) {
		const [x, y] = [words[t - 15] ?? 0, words[t - 2] ?? 0]
		const small0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
		const small1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
		words[t] = (words[t - 16] ?? 0) + small0 + (words[t - 7] ?? 0) + small1
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
	for (let t = 0; t < 64; t++) {
		const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
		const first = (h + big1 + ((e & f) ^ (~e & g)) + (roundConstants[t] ?? 0) + (words[t] ?? 0)) | 0
		const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
		const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
		h = g
		g = f
		f = e
		e = (d + first) | 0
		d = c
		c = b
		b = a
		a = (first + second) | 0
	}
	for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] = (state[place] ?? 0) + word
}

/** @param {number} word @param {number} by */
function turned(word, by) {
	return (word >>> by) | (word << (32 - by))
}

// As a program: node verify-ballot.mjs record.json

/** @param {string[]} given @returns {number} 0 when all is well */
function run(given) {
	/** @type {Told} */
	const told = {}
	const files = []
	const words = given.values()
	for (const word of words) {
		if (word === '--manifest') told.manifest = words.next().value
		else if (word === '--closing') told.closing = words.next().value
		else if (word === '--record') told.record = words.next().value
		else files.push(word)
	}
	const [file] = files
	if (file === undefined || files.length > 1 || file.startsWith('--')) {
		console.error('node verify-ballot.mjs record.json [--manifest HASH] [--closing HASH] [--record HASH]')
		return 2
	}
	const findings = verifyBytes(process.getBuiltinModule('node:fs').readFileSync(file), told)
	for (const { step, wrong, note } of findings)
		console.log(wrong ? `step ${step}: FAIL ${wrong}` : `step ${step}: ok${note ? `. ${note}` : ''}`)
	return findings.some(({ wrong }) => wrong) ? 1 : 0
}

const started = globalThis.process?.argv?.[1]
if (started) {
	const { realpathSync } = process.getBuiltinModule('node:fs')
	const { pathToFileURL } = process.getBuiltinModule('node:url')
	if (pathToFileURL(realpathSync(started)).href === import.meta.url)
		process.exitCode = run(process.argv.slice(2))
}
