import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { isSimple } from '#app/languages/variant.ts'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { ChooseFields } from './ChooseFields.tsx'
import { fieldsOfPart } from './paper-shown.ts'
import { RankFields } from './RankFields.tsx'
import type { Marks, Misfit } from './read-casting.ts'
import { ScoreFields } from './ScoreFields.tsx'

type PartFieldsProps = {
	/** With its options in this child’s order. */
	part: PaperPart
	/** Which of several it is; nothing where there is one. */
	number?: number
	reader: Reader
	marks?: Marks
	misfit?: Misfit
}

/** One part of a ballot paper: real inputs in a fieldset, that work by keyboard, by switch and by screen reader. */
export function PartFields({ part, number, reader, marks = new Map(), misfit }: PartFieldsProps) {
	const { t } = useTranslation('ballots')
	const id = fieldsOfPart.part(part.id)
	const errorId = misfit ? `${id}-error` : undefined
	const fields = { part, reader, marks }
	return (
		<fieldset
			id={id}
			className="question"
			aria-describedby={errorId}
			data-part={part.id}
			data-method={part.method}
			data-most={part.most}
		>
			<legend>
				<h2 tabIndex={-1} data-read-aloud>
					{number === undefined ? null : (
						<>
							<span className="question-number" data-not-read>
								{numberInWords(number, reader.language)}
							</span>{' '}
						</>
					)}
					<Words wording={part.wording} reader={reader} />
				</h2>
			</legend>
			{part.hint ? (
				<p className="hint">
					<Words wording={part.hint} reader={reader} />
				</p>
			) : null}
			{part.budget === undefined ? null : (
				<p data-read-aloud>{t('cast.budget', { budget: numberInWords(part.budget, reader.language) })}</p>
			)}
			<p className="hint how-many" data-read-aloud>
				{t(`cast.how.${part.method}`, { count: part.most })}{' '}
				{t(isSimple(reader.variant) ? 'cast.simple.blank' : 'cast.blank')}
			</p>
			{misfit ? (
				<p className="error" id={errorId}>
					{t(`refused.part.${misfit}`, { count: part.most })}
				</p>
			) : null}
			{part.method === 'choose' ? <ChooseFields {...fields} /> : null}
			{part.method === 'rank' ? <RankFields {...fields} /> : null}
			{part.method === 'score' ? <ScoreFields {...fields} /> : null}
			<p className="hint counted-so-far" aria-live="polite" data-so-far />
		</fieldset>
	)
}
