import { existsSync, statSync } from 'node:fs'
import { Agent, request } from 'node:http'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '#app/base/id.ts'
import { answersTo, surveyPath } from '#tests/bench/children.ts'
import { readForm } from '#tests/support/child.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

test('R-19: told to stop while children send, it thanks whom it has stored, stores whom it thanked, folds its log and ends', async () => {
	const server = await startServer({ settings: { LOG_LEVEL: 'warn' } })
	try {
		const before = rowsIn(server.database)
		const form = readForm(await (await fetch(server.origin + surveyPath)).text())
		const agent = new Agent({ keepAlive: true, maxSockets: 64 })
		const outcomes = { thanked: 0, halfThanked: 0, refused: 0 }
		let isStopping = false
		async function child() {
			while (!isStopping || outcomes.refused < 64) {
				const answers = answersTo(form)
				answers.set('key', newId())
				const outcome = await send(server, agent, form.action, answers.toString())
				outcomes[outcome]++
				if (outcome !== 'thanked') return
			}
		}
		const children = Array.from({ length: 64 }, child)
		await new Promise(resolve => setTimeout(resolve, 1_500))
		isStopping = true
		const { code, milliseconds } = await server.stop('SIGTERM')
		await Promise.all(children)
		expect(code).toBe(0)
		expect(milliseconds).toBeLessThan(10_000)
		expect(outcomes.thanked).toBeGreaterThan(64)
		expect(outcomes.halfThanked).toBe(0)
		const wal = `${server.database}-wal`
		expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0)
		expect(rowsIn(server.database) - before).toBe(outcomes.thanked)
	} finally {
		await server.remove()
	}
}, 60_000)

/** `halfThanked` is the worst: the answer began to come and then broke off. */
function send(
	{ port, origin }: RunningServer,
	agent: Agent,
	path: string,
	body: string,
): Promise<'thanked' | 'halfThanked' | 'refused'> {
	return new Promise(resolve => {
		const headers = {
			origin,
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': Buffer.byteLength(body),
		}
		const sent = request({ host: '127.0.0.1', port, agent, path, method: 'POST', headers }, answer => {
			answer.resume()
			answer.on('end', () => resolve(answer.statusCode === 200 ? 'thanked' : 'refused'))
			answer.on('error', () => resolve('halfThanked'))
		})
		sent.on('error', () => resolve('refused'))
		sent.end(body)
	})
}

function rowsIn(file: string): number {
	const db = new Sqlite(file, { readonly: true })
	const { rows } = db.prepare<[], { rows: number }>('SELECT count(*) AS rows FROM "Response"').get() ?? {
		rows: 0,
	}
	db.close()
	return rows
}
