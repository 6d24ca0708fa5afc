import { Picture } from '#app/surveys/Picture.tsx'
import type { Reader } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { Manifesto, OptionName } from './OptionMore.tsx'
import { fieldsOfPart } from './paper-shown.ts'
import type { Marks } from './read-casting.ts'

type RankFieldsProps = { part: PaperPart; reader: Reader; marks: Marks }

/** Ranking: a number beside each option. The script adds buttons for up and down; nothing needs to be dragged. */
export function RankFields({ part, reader, marks }: RankFieldsProps) {
	return (
		<div className="choices">
			{part.options.map(option => {
				const id = fieldsOfPart.option(part.id, option.id)
				return (
					<div key={option.id} className="option" data-option={option.id} data-withdrawn={option.isWithdrawn}>
						<div className="choice rank">
							<input
								id={id}
								name={fieldsOfPart.rank(part.id, option.id)}
								defaultValue={marks.get(option.id)}
								inputMode="numeric"
								placeholder=" "
								maxLength={2}
								autoComplete="off"
								disabled={option.isWithdrawn}
							/>
							<label htmlFor={id} data-read-aloud>
								<Picture id={option.picture} />
								<OptionName option={option} reader={reader} />
							</label>
						</div>
						<Manifesto part={part} option={option} reader={reader} />
					</div>
				)
			})}
		</div>
	)
}
