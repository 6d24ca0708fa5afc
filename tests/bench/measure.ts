import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import Sqlite from 'better-sqlite3'

/** Processor time a process has used since it began, in milliseconds. The kernel counts in hundredths of a second. */
export function cpuOf(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ')
	return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The memory a process holds, in megabytes. */
export function memoryOf(pid: number): number {
	return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

/** The value below which this share of the others lies. */
export function percentile(values: number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b)
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** H: processor time of one answer of twelve bytes from node:http, in microseconds. A yardstick of this machine. */
export async function yardstickH(seconds: number): Promise<number> {
	const script =
		'require("node:http").createServer((q, a) => a.end("twelve bytes")).listen(0, "127.0.0.1", function () { console.log(this.address().port) })'
	const child = spawn(process.execPath, ['--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
	const [port] = await once(child.stdout, 'data')
	const pid = child.pid ?? 0
	await autocannon({ url: `http://127.0.0.1:${String(port).trim()}`, connections: 32, duration: 1 })
	const before = cpuOf(pid)
	const { requests } = await autocannon({
		url: `http://127.0.0.1:${String(port).trim()}`,
		connections: 32,
		duration: seconds,
	})
	const used = cpuOf(pid) - before
	child.kill()
	return (used * 1000) / requests.total
}

/** S: rows a second into SQLite, each flushed to the disk before the next. A yardstick of this disk. */
export function yardstickS(seconds: number): number {
	const file = join(tmpdir(), `yardstick-${process.pid}.db`)
	const db = new Sqlite(file)
	db.pragma('journal_mode = WAL')
	db.pragma('synchronous = FULL')
	db.exec('CREATE TABLE response (id INTEGER PRIMARY KEY, answers TEXT)')
	const insert = db.prepare('INSERT INTO response (answers) VALUES (?)')
	const answers = JSON.stringify({ answers: 'x'.repeat(210) })
	const began = performance.now()
	let rows = 0
	for (; performance.now() - began < seconds * 1000; rows++) insert.run(answers)
	const rate = rows / ((performance.now() - began) / 1000)
	db.close()
	for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
	return rate
}
