import { Trans, useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { isSimple } from '#app/languages/variant.ts'
import { ChildlineLink } from '#app/safety/HelpLinks.tsx'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { WrittenPart } from '../ballot-paper.ts'
import { mostLetters } from '../written.ts'
import { fieldsOfPart } from './paper-shown.ts'

type WrittenFieldsProps = {
	part: WrittenPart
	number: number
	reader: Reader
	/** What was written so far. */
	text?: string
	isTooLong?: boolean
}

/** A part of the paper that is answered by hand: one line, with who reads it and what to leave out said beside it. */
export function WrittenFields({ part, number, reader, text, isTooLong }: WrittenFieldsProps) {
	const { t } = useTranslation('ballots')
	const id = fieldsOfPart.part(part.id)
	const most = numberInWords(mostLetters, reader.language)
	const field = `${id}-words`
	return (
		<section className="question">
			<h2 id={id} tabIndex={-1} data-read-aloud>
				<span className="question-number" data-not-read>
					{numberInWords(number, reader.language)}
				</span>{' '}
				<label htmlFor={field}>
					<Words wording={part.wording} reader={reader} />
				</label>
			</h2>
			<p className="hint how-many" data-read-aloud>
				{t('cast.written.how', { most })}{' '}
				{t(isSimple(reader.variant) ? 'cast.simple.blank' : 'cast.written.blank')}
			</p>
			{isTooLong ? (
				<p className="error" id={`${id}-error`}>
					{t('refused.part.too-long', { count: mostLetters })}
				</p>
			) : null}
			<p className="field">
				<input
					id={field}
					type="text"
					name={fieldsOfPart.written(part.id)}
					maxLength={mostLetters}
					dir="auto"
					autoComplete="off"
					defaultValue={text}
					aria-describedby={`${isTooLong ? `${id}-error ` : ''}${id}-advice`}
					aria-invalid={isTooLong ? true : undefined}
					data-written={part.id}
				/>
			</p>
			<div className="hint" id={`${id}-advice`}>
				<p data-read-aloud>
					{t('cast.written.who-reads')} {t('cast.written.no-names')}
				</p>
				<p data-read-aloud>
					<Trans t={t} i18nKey="cast.written.help" components={{ childline: <ChildlineLink /> }} />
				</p>
			</div>
		</section>
	)
}
