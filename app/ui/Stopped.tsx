import { type ReactNode, useEffect, useRef } from 'react'
import { FieldLink } from './FieldLink.tsx'

type StoppedProps = {
	title: string
	/** Why nothing was kept, in words. */
	refusal?: ReactNode
	/** What is wrong, in words, by the fields' names. What is wrong with no field in particular is called `form`. */
	faults: readonly (readonly [field: string, words: string])[]
	/** The server's answer. Focus goes to the summary when there is another, so that it is read out first. */
	answer?: unknown
}

/** What stopped a form, at its top, with a way to each field. */
export function Stopped({ title, refusal, faults, answer }: StoppedProps) {
	const summary = useRef<HTMLDivElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new answer from the server is a new summary
	useEffect(() => summary.current?.focus(), [answer])
	if (!refusal && faults.length === 0) return null
	return (
		<div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
			<h2>{title}</h2>
			{refusal ? <p>{refusal}</p> : null}
			{faults.length > 0 ? (
				<ul>
					{faults.map(([field, words]) => (
						<li key={field}>{field === 'form' ? words : <FieldLink name={field}>{words}</FieldLink>}</li>
					))}
				</ul>
			) : null}
		</div>
	)
}
