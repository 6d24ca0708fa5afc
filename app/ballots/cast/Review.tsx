import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import { DefaultButton, WordsPicker } from '#app/surveys/WordsPicker.tsx'
import type { PartVote, Vote } from '../record.ts'
import { NoWayBack } from './LastLook.tsx'
import { MarksOfPaper } from './MarksOfPaper.tsx'
import { NumbersOfPaper } from './NumbersOfPaper.tsx'
import { PartReviewed } from './PartReviewed.tsx'
import type { PaperShown } from './paper-shown.ts'
import { WrittenReviewed } from './WrittenReviewed.tsx'

type ReviewProps = { shown: PaperShown; votes: PartVote[]; reader: Reader }

const formId = 'ballot'

/** The last look: what was chosen in each part, and that there is no way back (B-22). Nothing is stored yet. */
export function Review({ shown, votes, reader }: ReviewProps) {
	const { t } = useTranslation('ballots')
	const { slug, paper, parts, filled } = shown
	const voteOf = (part: string): Vote => votes.find(vote => vote.part === part)?.vote ?? []
	return (
		<section className="stack check" data-review>
			<DefaultButton form={formId} words={t('cast.review.change')} />
			<WordsPicker reader={reader} path={`/ballots/${slug}/cast`} form={formId} />
			<p className="hint">
				<Words wording={paper.title} reader={reader} />
			</p>
			<h1 tabIndex={-1}>{t('cast.review.title')}</h1>
			<ul className="check-list">
				{parts.map(part => (
					<PartReviewed key={part.id} part={part} vote={voteOf(part.id)} reader={reader} />
				))}
				{(paper.written ?? []).map(part => (
					<WrittenReviewed key={part.id} part={part} text={filled.written.get(part.id)} reader={reader} />
				))}
			</ul>
			<NoWayBack reader={reader} />
			<form
				id={formId}
				className="survey buttons"
				method="post"
				action={`/${reader.language}/ballots/${slug}/cast${wordsIn(reader.variant)}`}
				autoComplete="off"
			>
				<button className="button" type="submit" name="step" value="cast">
					{t('cast.review.cast')}
				</button>
				<button className="button quiet" type="submit" name="step" value="change">
					{t('cast.review.change')}
				</button>
				<input type="hidden" name="slip" value={filled.slip} />
				<MarksOfPaper parts={parts} filled={filled} />
				<NumbersOfPaper filled={filled} />
			</form>
		</section>
	)
}
