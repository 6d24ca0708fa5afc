import { useEffect, useRef } from 'react'

/** What came of a form: a sentence that a screen reader says, or what to do about a refusal, with the focus on it. */
export function TeamAnswer({ done, refused }: { done?: string; refused?: string }) {
	const here = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		if (refused) here.current?.focus()
	}, [refused])
	return (
		<>
			<p role="status" className="inbox-says">
				{done}
			</p>
			{refused ? (
				<p className="error-summary" tabIndex={-1} ref={here} role="alert">
					{refused}
				</p>
			) : null}
		</>
	)
}
