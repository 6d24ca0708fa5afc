import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import type { PresentedRow } from '#app/results/presented-table.ts'
import { ProtectedTable, type RawCounts, type ReleaseLedger } from '#app/results/protected-table.ts'
import type { RawVoices } from '#app/results/protected-voices.ts'
import { filesOf } from './source-files.ts'

/** Each is a way round the door. None compiles: `tsc` would complain of a comment that expects an error and gets none. */
const waysRound = {
	makesATable: () => {
		// @ts-expect-error the constructor is private
		new ProtectedTable({ questionId: 'q', groupKind: null, parts: [], hidesGroups: false })
	},
	looksLikeATable: (): ProtectedTable => {
		// @ts-expect-error something with the same methods is not one
		return { toJSON: () => ({ questionId: 'q', groupKind: null, parts: [], hidesGroups: false }) }
	},
	readsRawNumbers: (raw: RawCounts) => {
		// @ts-expect-error the numbers are private to the language
		return raw.rows
	},
	readsATableBefore: (table: ProtectedTable) => {
		// @ts-expect-error what is inside comes out by toJSON alone
		return table.presented
	},
	readsTheLedger: (ledger: ReleaseLedger) => {
		// @ts-expect-error how many children each group had
		return ledger.groups
	},
	readsRawVoices: (raw: RawVoices) => {
		// @ts-expect-error how many voices a theme has, exactly
		return raw.rows
	},
	showsAPlainNumber: (): PresentedRow => {
		// @ts-expect-error a count that did not come through the door has another type
		return { choiceId: 'a', count: 7, percent: null }
	},
}

test('D-07: each way round the door fails to compile, where it stands', () => {
	const path = join('tests/architecture', 'one-door.test.ts')
	const text = readFileSync(path, 'utf8')
	const opened = text.replaceAll('// @ts-expect-error', '// ')
	const expected = text
		.split('\n')
		.flatMap((line, place) => (/^\t+\/\/ @ts-expect-error/.test(line) ? [place + 2] : []))
	expect(expected).toHaveLength(Object.keys(waysRound).length)
	expect(linesInError(path, opened)).toEqual(expected)
})

test('D-13: only results’ three deeds ask for raw counts, and hand on nothing but protected tables', () => {
	const asking = importersOf('app/results/count.store.server.ts')
	expect(asking).toEqual([
		'app/results/present-hands.server.ts',
		'app/results/present-results.server.ts',
		'app/results/release-results.server.ts',
	])
	for (const path of asking) {
		const text = readFileSync(path, 'utf8')
		const uses = [...text.matchAll(/findRaw(?:Counts|Hands)\(/g)].length
		const handedOn = [...text.matchAll(/ProtectedTable\.protect\((?:raw|await findRaw(?:Counts|Hands)\()/g)]
			.length
		expect([path, handedOn]).toEqual([path, uses])
	}
})

test('D-13: counts of voices are asked for by one deed, and by the team’s list of themes', () => {
	expect(importersOf('app/results/voice-count.store.server.ts')).toEqual([
		'app/results/present-voices.server.ts',
	])
	expect(filesIn(/protectVoices\(await findRawVoices\(/)).toEqual(['app/results/present-voices.server.ts'])
	const reads =
		/(?:themeCount|wishCount)\s*\.\s*(?:find|count|aggregate|groupBy)|(?:FROM|JOIN)\s+"?(?:Theme|Wish)Count/i
	expect(filesIn(reads)).toEqual([
		'app/results/voice-count.store.server.ts',
		'app/voices/theme.store.server.ts',
		'app/voices/voice-count.store.server.ts',
	])
	const exact = filesOf('app/routes/public', /\.tsx?$/).filter(({ text }) => /\ballThemes\b/.test(text))
	expect(exact.map(({ path }) => path)).toEqual([])
})

test('D-13: the counters are read by one store, and by the one that counts them again', () => {
	const reads = filesIn(/answerCount\s*\.\s*(?:find|count|aggregate|groupBy)|(?:FROM|JOIN)\s+"?AnswerCount/i)
	expect(reads).toEqual(['app/results/count.store.server.ts', 'app/surveys/response.store.server.ts'])
	const writes = filesIn(
		/answerCount\s*\.\s*(?!find|count|aggregate|groupBy)\w|(?:INTO|UPDATE|DELETE FROM)\s+"?AnswerCount/i,
	)
	expect(writes.filter(path => !/^app\/surveys\/[^/]+\.store\.server\.ts$/.test(path))).toEqual([])
})

test('D-13: answers are counted nowhere else; what reads them all for counting again is reached by no page', () => {
	const counted =
		/\.\s*response\s*\.\s*(?:count|aggregate|groupBy|findMany|findFirst)|(?:FROM|JOIN)\s+"?Response"?[\s`,)]/
	expect(filesIn(counted)).toEqual(['app/surveys/response.store.server.ts'])
	expect(filesIn(/\b(?:allCounts|allResponsesAfter)\b/)).toEqual([
		'app/surveys/recount-answers.server.ts',
		'app/surveys/response.store.server.ts',
	])
	const reaching = filesOf('app/routes', /\.tsx?$/).filter(({ path }) =>
		reachedFrom(path).has('app/surveys/recount-answers.server.ts'),
	)
	expect(reaching.map(({ path }) => path)).toEqual([])
})

test('D-13: presented values are made behind the door, and read back from a release; nowhere else', () => {
	const makers = /\b(?:PresentedTable|PresentedPart|PresentedRow|Shown|Tables)\s*\.\s*(?:safeP|p)arse\(/
	expect(filesIn(makers)).toEqual(['app/results/protected-table.ts', 'app/results/release.store.server.ts'])
	expect(filesIn(/\.toColumn\(|ReleaseLedger\.fromColumn\(/)).toEqual(['app/results/release.store.server.ts'])
	expect(filesIn(/\bledger: true\b/)).toEqual(['app/results/release.store.server.ts'])
})

test('D-13: every page that reaches raw counts goes through one of the three deeds', () => {
	const raw = 'app/results/count.store.server.ts'
	const deeds = importersOf(raw)
	const pages = filesOf('app/routes', /\.tsx?$/)
		.map(({ path }) => path)
		.filter(path => reachedFrom(path).has(raw))
	expect(pages).toContain('app/routes/team/results.tsx')
	for (const page of pages) {
		const roundTheDeeds = reachedFrom(page, new Set(deeds))
		expect([page, roundTheDeeds.has(raw)]).toEqual([page, false])
	}
})

function filesIn(pattern: RegExp): string[] {
	return filesOf('app', /\.tsx?$/)
		.filter(({ path, text }) => !path.includes('/generated/') && pattern.test(withoutComments(text)))
		.map(({ path }) => path)
		.sort()
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function importersOf(target: string): string[] {
	return filesOf('app', /\.tsx?$/)
		.filter(({ path }) => importsOf(path).includes(target))
		.map(({ path }) => path)
		.sort()
}

const imported = new Map<string, string[]>()

/** The files of ours that a file imports, types and re-exports too, as paths from the root. */
function importsOf(path: string): string[] {
	const known = imported.get(path)
	if (known) return known
	const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true)
	const found = importedFiles.flatMap(({ fileName }) => {
		if (fileName.startsWith('#app/')) return [fileName.slice(1)]
		return fileName.startsWith('.') ? [join(dirname(path), fileName)] : []
	})
	const ours = found.filter(name => /^app\/.+\.tsx?$/.test(name) && !name.includes('/generated/'))
	imported.set(path, ours)
	return ours
}

/** All that a file imports, however far. What is in `reached` before counts as reached, and is not gone through. */
function reachedFrom(path: string, reached = new Set<string>()): Set<string> {
	for (const next of importsOf(path)) {
		if (reached.has(next)) continue
		reached.add(next)
		reachedFrom(next, reached)
	}
	return reached
}

/** The lines of a file that would not compile if it had this text. */
function linesInError(path: string, text: string): number[] {
	const { config } = ts.readConfigFile('tsconfig.json', name => readFileSync(name, 'utf8'))
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd(), { noEmit: true })
	const host = ts.createCompilerHost(options)
	const readAsIs = host.getSourceFile.bind(host)
	host.getSourceFile = (name, ...rest) =>
		name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) : readAsIs(name, ...rest)
	const program = ts.createProgram([path], options, host)
	const source = program.getSourceFile(path)
	const found = program.getSemanticDiagnostics(source).map(({ start = 0 }) => {
		return source ? source.getLineAndCharacterOfPosition(start).line + 1 : 0
	})
	return [...new Set(found)].sort((a, b) => a - b)
}
