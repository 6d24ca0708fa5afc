import { useTranslation } from 'react-i18next'
import { pictureFile } from '#app/surveys/picture.ts'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { PaperOption, PaperPart } from '../ballot-paper.ts'
import { OptionName } from '../cast/OptionMore.tsx'
import { answersOf } from './answers.ts'

/** Everybody who stands in one part, with what they answer to its questions: to be read on a wall, by a class together. */
export function ManifestoSheet({ part, reader }: { part: PaperPart; reader: Reader }) {
	return (
		<section className="manifestos" aria-labelledby={`says-${part.id}`}>
			<h2 id={`says-${part.id}`}>
				<Words wording={part.wording} reader={reader} />
			</h2>
			<ul>
				{part.options.map(option => (
					<li key={option.id} className="card">
						<Candidate {...{ part, option, reader }} />
					</li>
				))}
			</ul>
		</section>
	)
}

function Candidate({ part, option, reader }: { part: PaperPart; option: PaperOption; reader: Reader }) {
	const { t } = useTranslation('ballots')
	const answers = answersOf(part, option)
	const file = pictureFile(option.picture)
	return (
		<>
			<h3>
				{/* Not lazily: a page may be printed before anybody scrolled to its end. */}
				{file ? <img className="picture" src={file} alt="" width="72" height="72" /> : null}
				<OptionName option={option} reader={reader} />
			</h3>
			{answers.length === 0 ? <p>{t('manifestos.nothing')}</p> : null}
			{answers.length === 0 ? null : (
				<dl>
					{answers.map(({ id, wording, answer }) => (
						<div key={id}>
							<dt>
								<Words wording={wording} reader={reader} />
							</dt>
							<dd data-read-aloud>
								<Words wording={answer} reader={reader} />
							</dd>
						</div>
					))}
				</dl>
			)}
		</>
	)
}
