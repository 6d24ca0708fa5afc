import { useTranslation } from 'react-i18next'
import { Face } from '#app/surveys/Face.tsx'
import { Picture } from '#app/surveys/Picture.tsx'
import type { Reader } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { Manifesto, OptionName } from './OptionMore.tsx'
import { fieldsOfPart } from './paper-shown.ts'
import type { Marks } from './read-casting.ts'

type ScoreFieldsProps = { part: PaperPart; reader: Reader; marks: Marks }

/**
 * One of five faces for each option, from 1 to 5. A record knows 0 too: that is
 * what no face counts for, so nobody needs to give it.
 */
const faces = [1, 2, 3, 4, 5] as const

export function ScoreFields({ part, reader, marks }: ScoreFieldsProps) {
	return (
		<div className="choices">
			{part.options.map(option => (
				<fieldset
					key={option.id}
					className="score"
					id={fieldsOfPart.option(part.id, option.id)}
					disabled={option.isWithdrawn}
					data-option={option.id}
					data-withdrawn={option.isWithdrawn}
				>
					<legend data-read-aloud>
						<Picture id={option.picture} />
						<OptionName option={option} reader={reader} />
					</legend>
					{option.isWithdrawn ? null : (
						<FiveFaces name={fieldsOfPart.score(part.id, option.id)} given={marks.get(option.id)} />
					)}
					<Manifesto part={part} option={option} reader={reader} />
				</fieldset>
			))}
		</div>
	)
}

function FiveFaces({ name, given }: { name: string; given?: string }) {
	const { t } = useTranslation('ballots')
	return (
		<div className="choices faces">
			{faces.map(face => (
				<label key={face} className="choice" data-read-aloud>
					<input type="radio" name={name} value={face} defaultChecked={given === String(face)} />
					<Face number={face} />
					<span>{t(`cast.face.${face}`)}</span>
				</label>
			))}
			<label className="choice skip-choice">
				<input type="radio" name={name} value="" />
				<span>{t('cast.face.none')}</span>
			</label>
		</div>
	)
}
