import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type ReadingForm, readingForm } from './reading-form.ts'

/** What came of an act: done, or refused with what was sent, so that nothing typed is lost. */
export type InboxAnswer =
	| { ok: true; act: ReadingForm['act']; wordsId: string }
	| { ok: false; form: ReadingForm; refusal: string; by: string | null }

/** Refusals after which the words wait no longer: somebody else read them, or the child took them back. */
const overtaken = ['voice.already-read', 'voice.gone']

/**
 * The state of the desk: where we are, what is on its way, what came back.
 * Acts are sent one after another, so that no answer is lost.
 */
export function useReading({
	waiting,
	asked,
	answered,
}: {
	waiting: Array<{ wordsId: string }>
	asked: string | null
	answered?: InboxAnswer
}) {
	const fetcher = useFetcher<InboxAnswer>()
	const [acted, setActed] = useState<string[]>([])
	const [unsent, setUnsent] = useState<ReadingForm[]>([])
	const [current, setPlace] = useState(asked ?? waiting[0]?.wordsId ?? null)
	const [moves, setMoves] = useState(0)
	const toSend = useRef<FormData[]>([])
	const isSending = useRef(false)

	function setCurrent(wordsId: string | null) {
		setPlace(wordsId)
		setMoves(count => count + 1)
	}

	function comeBack(wordsId: string) {
		setActed(before => before.filter(one => one !== wordsId))
		setCurrent(wordsId)
	}

	async function sendNext() {
		const next = isSending.current ? undefined : toSend.current.shift()
		if (!next) return
		isSending.current = true
		if (await isConnected()) return fetcher.submit(next, { method: 'post' })
		isSending.current = false
		const form = readingForm(next)
		if (form) {
			setUnsent(before => [...before, form])
			comeBack(form.wordsId)
		}
		await sendNext()
	}

	function send(event: FormEvent<HTMLFormElement>, next: string | null) {
		event.preventDefault()
		const form = new FormData(event.currentTarget)
		const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
		if (button instanceof HTMLButtonElement && button.name) form.set(button.name, button.value)
		const wordsId = String(form.get('wordsId'))
		setUnsent(before => before.filter(one => one.wordsId !== wordsId))
		if (form.get('act') !== 'put-back') setActed(before => [...before, wordsId])
		setCurrent(next)
		toSend.current.push(form)
		sendNext()
	}

	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when an answer is there, and only then
	useEffect(() => {
		if (fetcher.state !== 'idle') return
		isSending.current = false
		sendNext()
	}, [fetcher.state])

	// biome-ignore lint/correctness/useExhaustiveDependencies: each answer is looked at once
	useEffect(() => {
		const came = fetcher.data
		if (!came) return
		if (came.ok ? came.act === 'put-back' : !overtaken.includes(came.refusal)) {
			comeBack(came.ok ? came.wordsId : came.form.wordsId)
		}
	}, [fetcher.data])

	const last = unsent.at(-1)
	const answer: InboxAnswer | undefined = last
		? { ok: false, form: last, refusal: 'no-connection', by: null }
		: (fetcher.data ?? answered)

	/** What was typed for these words and did not go through. */
	function sentFor(wordsId: string): ReadingForm | undefined {
		const refused = answer && !answer.ok ? answer.form : undefined
		return [...unsent, refused].find(form => form?.wordsId === wordsId)
	}
	return { answer, acted, current, setCurrent, send, sentFor, moves }
}

/**
 * Whether our server can be reached. Asked before an act is handed to Remix,
 * which shows its page for trouble, and loses what was typed, when it is not.
 */
async function isConnected(): Promise<boolean> {
	try {
		await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' })
		return true
	} catch {
		return false
	}
}
