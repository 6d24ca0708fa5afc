import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { Face } from '#app/surveys/Face.tsx'
import { Picture } from '#app/surveys/Picture.tsx'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { optionsNamed, type Vote } from '../record.ts'

type PartReviewedProps = { part: PaperPart; vote: Vote; reader: Reader }

/** What was chosen in one part: a ranking in the child’s own order, faces beside their options, or that nobody was. */
export function PartReviewed({ part, vote, reader }: PartReviewedProps) {
	const { t } = useTranslation('ballots')
	const named = optionsNamed(vote)
	const inOrder = part.method === 'rank' ? named : part.options.map(({ id }) => id)
	const chosen = inOrder
		.filter(id => named.includes(id))
		.flatMap(id => part.options.filter(option => option.id === id))
	const List = part.method === 'rank' ? 'ol' : 'ul'
	return (
		<li className="card reviewed">
			<p className="hint">
				<Words wording={part.wording} reader={reader} />
			</p>
			{chosen.length === 0 ? <p className="said-here">{t('cast.review.nobody')}</p> : null}
			{chosen.length === 0 ? null : (
				<List className="reviewed-options">
					{chosen.map(({ id, name, picture }, place) => (
						<li key={id} className="said-here">
							{part.method === 'rank' ? (
								<span className="place">{numberInWords(place + 1, reader.language)}</span>
							) : null}
							<Picture id={picture} />
							<Words wording={name} reader={reader} />
							{Array.isArray(vote) ? null : <FaceGiven score={vote[id] ?? 0} />}
						</li>
					))}
				</List>
			)}
		</li>
	)
}

function FaceGiven({ score }: { score: number }) {
	const { t } = useTranslation('ballots')
	return (
		<span className="face-given">
			<Face number={score} /> {score === 0 ? t('cast.face.none') : t(`cast.face.${score}`)}
		</span>
	)
}
