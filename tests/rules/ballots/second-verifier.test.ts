import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** The second verifier is of another language, so that two programs agree and not one program with itself. */
const python = spawnSync('python3', ['--version']).status === 0
const howLong = process.env.LONG === 'yes' ? 'long' : 'short'

test.skipIf(!python).each([
	[
		'B-01: passes every record that is right: all methods, parts, schools, paper, audit, nobody',
		'test_right',
	],
	['B-02: fails a record when anything in it was changed, and names the step', 'test_tampered'],
	['says in which parts it did not count the winners again, which is no failure', 'test_note'],
	['B-02: finds each kind of forgery by the step that is for it', 'test_each_step'],
	['B-03: fails a record that was cut short', 'test_truncated'],
	['finds a whole forged record by each hash one may have been told', 'test_told'],
	['answers any bytes with sentences', 'test_any_bytes'],
	['says what is wrong with a file that is no record', 'test_not_a_record'],
	['takes many files, speaks JSON, and ends with 0 only when all are right', 'test_program'],
	['writes canonical JSON as RFC 8785 does', 'test_canonical'],
	['makes Merkle roots as RFC 9162 does', 'test_merkle'],
])(
	`the second verifier ${python ? `(${howLong})` : '(skipped: there is no python3 here)'} %s`,
	(_, name) => {
		const { status, stdout, stderr } = spawnSync(
			'python3',
			['tests/rules/ballots/second_verifier_test.py', `SecondVerifier.${name}`],
			{ encoding: 'utf8' },
		)
		expect(status, `${stdout}\n${stderr}`).toBe(0)
		const [seed, ...counts] = stdout.trim().split('\n')
		if (counts.length > 0) console.info(`${counts.join('; ')} (${seed})`)
	},
	600_000,
)
