import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { isSimple } from '#app/languages/variant.ts'
import { Picture } from '#app/surveys/Picture.tsx'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import { GradesPicture, PotPicture, RoundPicture } from './CountPicture.tsx'
import { CountTable } from './CountTable.tsx'
import type { CountedPart } from './counted-part.ts'
import { amountInWords } from './sentence-words.ts'
import { OptionName, ToldSentence } from './ToldSentence.tsx'
import type { Sentence } from './telling.ts'

type CountedBallotProps = {
	reader: Reader
	slug: string
	parts: CountedPart[]
	/** What a later area knows of the ballot: how many voted. */
	children?: ReactNode
}

/** A ballot that was counted: who won, how many voted, how it came about, and where anybody counts again. */
export function CountedBallot({ reader, slug, parts, children }: CountedBallotProps) {
	const { t } = useTranslation('ballots')
	return (
		<>
			{parts.map(part => (
				<PartTold key={part.paper.id} reader={reader} counted={part} />
			))}
			{children}
			<section className="stack">
				<h2>{t('told.page.again-title')}</h2>
				<p data-read-aloud>{t('told.page.again')}</p>
				<p>
					<a className="button" href={`/${reader.language}/ballots/${slug}/record${wordsIn(reader.variant)}`}>
						{t('told.page.to-record')}
					</a>
				</p>
			</section>
		</>
	)
}

function PartTold({ reader, counted }: { reader: Reader; counted: CountedPart }) {
	const { t } = useTranslation('ballots')
	const { paper, telling, others } = counted
	const telltale = { paper, reader }
	const say = (key: string, values?: Record<string, string | number>) => t(key, values ?? {})
	const gaveSeveral = paper.method === 'choose' && paper.most > 1
	return (
		<section className="stack told-part" aria-labelledby={`part-${paper.id}`}>
			<h2 id={`part-${paper.id}`}>
				<Words wording={paper.wording} reader={reader} />
			</h2>
			<p className="lead" data-read-aloud>
				<ToldSentence sentence={telling.headline} {...telltale} />
			</p>
			<Winners counted={counted} reader={reader} />
			<p data-read-aloud>
				{t('told.page.turned-out', {
					children: amountInWords(counted.voters, say),
					votes: amountInWords(counted.votes, say),
				})}{' '}
				{gaveSeveral ? t('told.page.several', { most: paper.most }) : null}
			</p>
			<h3>{t('told.page.how')}</h3>
			<Sentences sentences={telling.opening} {...telltale} />
			<Sentences sentences={telling.ending} {...telltale} />
			<Rounds counted={counted} reader={reader} />
			<details className="count-numbers">
				<summary>{t('told.page.table')}</summary>
				<CountTable drawn={counted.drawn} {...telltale} />
			</details>
			{paper.manifesto && others.length > 0 ? (
				<p className="note" data-read-aloud>
					<ToldSentence sentence={{ says: 'page.thanks', gaps: { options: others } }} {...telltale} />
				</p>
			) : null}
		</section>
	)
}

/** Each winner with their picture, and what they said they want. */
function Winners({ counted: { paper, winners }, reader }: { reader: Reader; counted: CountedPart }) {
	return (
		<ul className="winners">
			{winners.map(winner => {
				const option = paper.options.find(({ id }) => id === winner)
				return (
					<li key={winner} className="card winner">
						<Picture id={option?.picture} />
						<div className="stack">
							<p className="winner-name">
								<OptionName option={winner} paper={paper} reader={reader} />
							</p>
							{option?.manifesto ? (
								<dl>
									{(paper.manifesto ?? []).map(({ id, wording }) => {
										const said = option.manifesto?.[id]
										return said ? (
											<div key={id}>
												<dt>
													<Words wording={wording} reader={reader} />
												</dt>
												<dd data-read-aloud>
													<Words wording={said} reader={reader} />
												</dd>
											</div>
										) : null
									})}
								</dl>
							) : null}
						</div>
					</li>
				)
			})}
		</ul>
	)
}

/** Each round with its bars; where a count has but one, its bars alone. The youngest see the last. */
function Rounds({ counted, reader }: { counted: CountedPart; reader: Reader }) {
	const { t } = useTranslation('ballots')
	const { paper, drawn, telling } = counted
	const telltale = { paper, reader }
	if (drawn.kind === 'pot') return <PotPicture drawn={drawn} {...telltale} />
	if (drawn.kind === 'grades') return <GradesPicture drawn={drawn} {...telltale} />
	if (drawn.kind === 'pairs') return null
	if (drawn.rounds.length === 1 || isSimple(reader.variant))
		return drawn.rounds.slice(-1).map(round => <RoundPicture key={round.round} drawn={round} {...telltale} />)
	return (
		<ol className="count-rounds">
			{drawn.rounds.map(round => (
				<li key={round.round} className="card stack">
					<h4>{t('told.page.round', { round: round.round })}</h4>
					<RoundPicture drawn={round} {...telltale} />
					<Sentences
						sentences={telling.rounds.find(one => one.round === round.round)?.sentences ?? []}
						{...telltale}
					/>
				</li>
			))}
		</ol>
	)
}

/** More sentences than these are a list: nobody reads a wall of words. */
const mostTogether = 6

function Sentences({
	sentences,
	paper,
	reader,
}: {
	sentences: Sentence[]
	paper: CountedPart['paper']
	reader: Reader
}) {
	if (sentences.length === 0) return null
	if (sentences.length > mostTogether)
		return (
			<ul className="told-list">
				{sentences.map((sentence, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: sentences of one count, never moved
					<li key={place} data-read-aloud>
						<ToldSentence sentence={sentence} paper={paper} reader={reader} />
					</li>
				))}
			</ul>
		)
	return (
		<p data-read-aloud>
			{sentences.map((sentence, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: sentences of one count, never moved
				<Fragment key={place}>
					<ToldSentence sentence={sentence} paper={paper} reader={reader} />{' '}
				</Fragment>
			))}
		</p>
	)
}
