import { useTranslation } from 'react-i18next'
import type { WrittenPart } from '#app/ballots/ballot-paper.ts'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { WrittenShown } from './voice.ts'

type WrittenOnBallotProps = { parts: WrittenPart[]; shown: WrittenShown[]; reader: Reader }

/** What children wrote by hand on a ballot, once a person read all of it: words and no numbers. */
export function WrittenOnBallot({ parts, shown, reader }: WrittenOnBallotProps) {
	const { t } = useTranslation('ballots')
	return parts.map(({ id, wording }) => {
		const { state = 'reading', texts = [] } = shown.find(({ part }) => part === id) ?? {}
		const says = state !== 'read' ? state : texts.length > 0 ? 'lead' : 'none'
		return (
			<section key={id} className="stack told-part" aria-labelledby={`part-${id}`}>
				<h2 id={`part-${id}`}>
					<Words wording={wording} reader={reader} />
				</h2>
				<p data-read-aloud>{t(`told.written.${says}`)}</p>
				{texts.length > 0 ? (
					<ul className="told-list">
						{texts.map(text => (
							<li key={text}>
								<bdi>{text}</bdi>
							</li>
						))}
					</ul>
				) : null}
			</section>
		)
	})
}
