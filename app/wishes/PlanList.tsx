import { InEnglish } from '#app/languages/InEnglish.tsx'

type PlanListProps = {
	/** What the list is, in the reader's language. */
	title: string
	/** Its items, word for word, with the number the document gives them. */
	items: { id: string; number: number | null; text: string; detail?: string | null; remark?: string }[]
	className?: string
}

/** One list of a plan on a page. Numbers are the document's own, so they are words here and not the list's. */
export function PlanList({ title, items, className = '' }: PlanListProps) {
	if (items.length === 0) return null
	return (
		<section className={`plan-part ${className}`}>
			<h2>{title}</h2>
			<ul>
				{items.map(({ id, number, text, detail, remark }) => (
					<li key={id} className={number === null ? 'plain' : ''}>
						{number === null ? null : <span className="plan-number">{number}</span>}
						<span>
							<InEnglish>{detail ? <strong>{text}</strong> : text}</InEnglish>
							{detail ? (
								<>
									{' '}
									<InEnglish>{detail}</InEnglish>
								</>
							) : null}
							{remark ? <small className="remark"> {remark}</small> : null}
						</span>
					</li>
				))}
			</ul>
		</section>
	)
}
