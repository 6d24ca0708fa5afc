import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { newId } from '#app/base/id.ts'
import { type FoundForm, fillIn, readForm } from '#tests/support/child.ts'
import type { RunningServer } from '#tests/support/server.ts'

export const surveyPath = '/en/surveys/growing-up-in-leeds'

export type Journeys = { done: number; errors: number; seconds: number; page: number[]; send: number[] }

/** Children who each open the page, answer what stands there, send it, and read the thanks; so many at once. */
export async function childrenAnswer(
	server: RunningServer,
	{ atOnce, seconds, most = Number.POSITIVE_INFINITY }: { atOnce: number; seconds: number; most?: number },
): Promise<Journeys> {
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
	const journeys: Journeys = { done: 0, errors: 0, seconds: 0, page: [], send: [] }
	const began = performance.now()
	let begun = 0
	async function one() {
		while (performance.now() - began < seconds * 1000 && begun++ < most) {
			try {
				const asked = performance.now()
				const page = await exchange(server, agent, { path: surveyPath })
				journeys.page.push(performance.now() - asked)
				const form = readForm(page.body)
				const sent = performance.now()
				const thanks = await exchange(server, agent, { path: form.action, body: answersTo(form).toString() })
				journeys.send.push(performance.now() - sent)
				if (page.status === 200 && thanks.status === 200) journeys.done++
				else journeys.errors++
			} catch {
				journeys.errors++
			}
		}
	}
	await Promise.all(Array.from({ length: atOnce }, one))
	journeys.seconds = (performance.now() - began) / 1000
	agent.destroy()
	return journeys
}

export type Sendings = {
	accepted: number
	busy: number
	broken: number
	perSecond: number
	p50: number
	p99: number
}

/** Only sends, each time with a key of its own; `rate` asks for so many a second whether the server keeps up or not. */
export async function childrenSend(
	server: RunningServer,
	{ atOnce, seconds, rate }: { atOnce: number; seconds: number; rate?: number },
): Promise<Sendings> {
	const agent = new Agent()
	const form = readForm((await exchange(server, agent, { path: surveyPath })).body)
	const bodies = Array.from({ length: 200 }, () => {
		const answers = answersTo(form)
		answers.delete('key')
		return answers.toString()
	})
	let nth = 0
	const {
		latency,
		statusCodeStats = {},
		errors,
		duration,
	} = await autocannon({
		url: server.origin.replace('localhost', '127.0.0.1'),
		connections: atOnce,
		duration: seconds,
		timeout: 30,
		...(rate ? { overallRate: rate } : {}),
		requests: [
			{
				method: 'POST',
				path: form.action,
				headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.origin },
				setupRequest: one => ({ ...one, body: `${bodies[nth++ % bodies.length]}&key=${newId()}` }),
			},
		],
	})
	const accepted = statusCodeStats['200']?.count ?? 0
	const busy = statusCodeStats['503']?.count ?? 0
	const others = Object.values(statusCodeStats).reduce((sum, { count }) => sum + count, 0) - accepted - busy
	return {
		accepted,
		busy,
		broken: others + errors,
		perSecond: accepted / duration,
		p50: latency.p50,
		p99: latency.p99,
	}
}

/** Answers with no words in them that anybody would have to read. Questions that hang on others are left out when they are not asked. */
export function answersTo(form: FoundForm): URLSearchParams {
	const asked = { ...form, fields: form.fields.filter(({ name }) => !name.endsWith('did-telling-help')) }
	return fillIn(asked, {
		choose: count => crypto.getRandomValues(new Uint8Array(1))[0]! % count,
		words: () => '',
	})
}

function exchange(
	{ port, origin }: RunningServer,
	agent: Agent,
	{ path, body }: { path: string; body?: string },
): Promise<{ status: number; body: string }> {
	return new Promise((resolve, reject) => {
		const headers = body
			? {
					origin,
					'content-type': 'application/x-www-form-urlencoded',
					'content-length': Buffer.byteLength(body),
				}
			: {}
		const sent = request(
			{
				host: '127.0.0.1',
				port,
				agent,
				path,
				method: body ? 'POST' : 'GET',
				headers: { 'accept-encoding': 'gzip', ...headers },
			},
			answer => {
				const pieces: Buffer[] = []
				answer.on('data', piece => pieces.push(piece))
				answer.on('error', reject)
				answer.on('end', () => {
					const bytes = Buffer.concat(pieces)
					const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
					resolve({ status: answer.statusCode ?? 0, body: text.toString() })
				})
			},
		)
		sent.on('error', reject)
		sent.end(body)
	})
}
