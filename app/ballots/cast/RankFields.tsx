import { useTranslation } from 'react-i18next'
import { Picture } from '#app/surveys/Picture.tsx'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { fieldsOfPart } from './paper-shown.ts'
import type { Marks } from './read-casting.ts'

type RankFieldsProps = { part: PaperPart; reader: Reader; marks: Marks }

/** Ranking: a number beside each option. Nothing needs to be dragged. */
export function RankFields({ part, reader, marks }: RankFieldsProps) {
	const { t } = useTranslation('ballots')
	return (
		<ul className="ranks">
			{part.options.map(option => {
				const id = fieldsOfPart.option(part.id, option.id)
				return (
					<li key={option.id} className="rank" data-option={option.id} data-withdrawn={option.isWithdrawn}>
						<input
							id={id}
							name={fieldsOfPart.rank(part.id, option.id)}
							defaultValue={marks.get(option.id)}
							inputMode="numeric"
							maxLength={2}
							autoComplete="off"
							disabled={option.isWithdrawn}
						/>
						<label htmlFor={id} data-read-aloud>
							<Picture id={option.picture} />
							<Words wording={option.name} reader={reader} />
							{option.isWithdrawn ? <span className="hint">{t('cast.withdrawn')}</span> : null}
						</label>
					</li>
				)
			})}
		</ul>
	)
}
