import { Agent, request } from 'node:http'
import type { Ballot } from '#app/ballots/ballot.ts'
import { inFours } from '#app/ballots/letters.ts'
import { receiptCode, receiptHash } from '#app/ballots/record-hash.server.ts'
import type { Slip } from '#app/ballots/slip.ts'
import type { RunningServer } from './server.ts'
import { someNonce } from './some-cast.ts'

/** A paper of `someOpenBallot` that votes for these, with the slip in somebody's hand. */
export type SentPaper = { slip: Slip; r: string; fields: [string, string][] }

/** What came back: `receipt` is the one that belongs to `r`, where the page shows it. */
export type Reply = { status: number | 'broken'; receipt?: string; body: string; milliseconds: number }

export function somePaperSent(
	slip: Slip,
	{ r = someNonce(), more = [] }: { r?: string; more?: [string, string][] } = {},
): SentPaper {
	const numbers = ['mayor', 'ideas', 'menu', 'fund'].map((part): [string, string] => [
		`v.${part}`,
		someNonce(),
	])
	return {
		slip,
		r,
		fields: [
			['slip', slip],
			['r', r],
			...numbers,
			['choose.mayor', 'cho'],
			['rank.ideas.lights', '1'],
			...more,
		],
	}
}

/** Sends papers to be cast, each on a connection of its own, all at once or so many at a time. */
export async function castAll(
	server: RunningServer,
	{ ballot, papers, atOnce = papers.length }: { ballot: Ballot; papers: SentPaper[]; atOnce?: number },
): Promise<Reply[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
	const replies = papers.map(paper => castOne(server, agent, { ballot, paper }))
	const all = await Promise.all(replies)
	agent.destroy()
	return all
}

function castOne(
	{ port, origin }: RunningServer,
	agent: Agent,
	{ ballot, paper }: { ballot: Ballot; paper: SentPaper },
): Promise<Reply> {
	const body = new URLSearchParams([...paper.fields, ['step', 'cast']]).toString()
	const headers = {
		origin,
		'content-type': 'application/x-www-form-urlencoded',
		'content-length': Buffer.byteLength(body),
	}
	const code = receiptCode(receiptHash(paper.r))
	const began = performance.now()
	return new Promise(resolve => {
		const broken = () => resolve({ status: 'broken', body: '', milliseconds: performance.now() - began })
		const options = {
			host: '127.0.0.1',
			port,
			agent,
			path: `/en/ballots/${ballot.slug}/cast`,
			method: 'POST',
			headers,
		}
		const sent = request(options, answer => {
			let text = ''
			answer.setEncoding('utf8')
			answer.on('data', piece => (text += piece))
			answer.on('error', broken)
			answer.on('end', () =>
				resolve({
					status: answer.statusCode ?? 0,
					...(text.includes(inFours(code)) ? { receipt: code } : {}),
					body: text,
					milliseconds: performance.now() - began,
				}),
			)
		})
		sent.on('error', broken)
		sent.end(body)
	})
}
