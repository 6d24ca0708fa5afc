import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** What came of a form: a sentence a screen reader says, or what to do about a refusal, with the focus on it. */
export function SchoolAnswer({ done, refusal }: { done?: string; refusal?: string }) {
	const { t } = useTranslation('ballots')
	const here = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		if (refusal) here.current?.focus()
	}, [refusal])
	return (
		<>
			<p role="status" className="inbox-says">
				{done ? t(`schools.done.${done}`) : null}
			</p>
			{refusal ? (
				<p className="error-summary" role="alert" tabIndex={-1} ref={here}>
					{t(`schools.refused.${refusal}`)}
				</p>
			) : null}
		</>
	)
}
