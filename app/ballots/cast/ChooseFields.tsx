import { useTranslation } from 'react-i18next'
import { Picture } from '#app/surveys/Picture.tsx'
import type { Reader } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { Manifesto, OptionName } from './OptionMore.tsx'
import { fieldsOfPart } from './paper-shown.ts'
import { type Marks, nobody } from './read-casting.ts'

type ChooseFieldsProps = { part: PaperPart; reader: Reader; marks: Marks }

/** Choosing one, or up to so many: cards to tick, and one for nobody. */
export function ChooseFields({ part, reader, marks }: ChooseFieldsProps) {
	const { t } = useTranslation('ballots')
	const type = part.most === 1 ? 'radio' : 'checkbox'
	const name = fieldsOfPart.choose(part.id)
	return (
		<div className="choices">
			{part.options.map(option => (
				<div key={option.id} className="option" data-option={option.id} data-withdrawn={option.isWithdrawn}>
					<label className="choice" data-read-aloud>
						<input
							type={type}
							name={name}
							value={option.id}
							defaultChecked={marks.has(option.id)}
							disabled={option.isWithdrawn}
						/>
						<Picture id={option.picture} />
						<OptionName option={option} reader={reader} />
					</label>
					<Manifesto part={part} option={option} reader={reader} />
				</div>
			))}
			<label className="choice nobody-choice" data-read-aloud>
				<input type={type} name={name} value={nobody} defaultChecked={marks.has(nobody)} />
				<span>{t('cast.nobody')}</span>
			</label>
		</div>
	)
}
