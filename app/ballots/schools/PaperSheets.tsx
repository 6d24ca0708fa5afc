import type { PrintedPart } from './paper-sheet.ts'

/** The words of a paper, already in the language it is printed in: the page around it speaks the officer's. */
export type SheetWords = {
	tear: string
	noName: string
	blank: string
	fold: string
	stopped: string
	/** How to mark each part, by its id. */
	mark: Record<string, string>
}

type SheetProps = {
	title: string
	parts: PrintedPart[]
	words: SheetWords
	/** What stands on the strip that is torn off. */
	stub: string
	/** The order of the options on this paper, for each part: places in its list. */
	order: number[][]
}

/** One ballot paper: a strip with its number, torn off before anybody votes, and below it the paper without any number. */
export function PaperSheet({ title, parts, words, stub, order }: SheetProps) {
	return (
		<article className="ballot-sheet">
			<p className="ballot-stub">
				<b>{stub}</b>
				<span>{words.tear}</span>
			</p>
			<h2>
				<bdi>{title}</bdi>
			</h2>
			{parts.map((part, at) => (
				<section key={part.id}>
					<h3>
						<bdi>{part.wording}</bdi>
					</h3>
					{part.hint ? (
						<p>
							<bdi>{part.hint}</bdi>
						</p>
					) : null}
					<p>
						<b>{words.mark[part.id]}</b> {words.blank}
					</p>
					<ul data-pictured={part.options.some(({ picture }) => picture)}>
						{(order[at] ?? []).map(place => {
							const option = part.options[place]
							return option ? (
								<li key={option.number}>
									<span className="ballot-box" />
									<span className="ballot-number">{option.number}</span>
									{/* Not lazily: a page may be printed before anybody scrolled to its end. */}
									{option.picture ? <img src={option.picture} alt="" width="40" height="40" /> : null}
									<span className="ballot-name">
										<bdi>{option.name}</bdi>
										{option.cost === undefined ? null : <small> {option.cost}</small>}
										{option.hasStopped ? <small> {words.stopped}</small> : null}
									</span>
								</li>
							) : null
						})}
					</ul>
				</section>
			))}
			<p>
				{words.noName} {words.fold}
			</p>
		</article>
	)
}

/** What the two tellers of a school are told, on the sheet before the papers. */
export function CoverSheet({ title, pack, steps }: { title: string; pack: string; steps: string[] }) {
	return (
		<section className="cover-sheet">
			<h2>{title}</h2>
			<p>
				<b>{pack}</b>
			</p>
			<ol>
				{steps.map(step => (
					<li key={step}>{step}</li>
				))}
			</ol>
		</section>
	)
}
