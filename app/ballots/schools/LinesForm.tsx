import { useTranslation } from 'react-i18next'
import type { Part } from '../record.ts'
import { readPaper } from './keyed-paper.ts'

type LinesFormProps = {
	count: number
	parts: Part[]
	/** What was sent and refused: nobody keys a stack again because of one line. */
	sent: string[]
}

/** The whole batch in one field, where no script runs: a line for each paper, as `readPaper` reads them. */
export function LinesForm({ count, parts, sent }: LinesFormProps) {
	const { t } = useTranslation('ballots')
	const faults = sent.flatMap((line, place) => {
		const read = readPaper(parts, line)
		return read.ok ? [] : [{ place, refusal: read.refusal }]
	})
	return (
		<form method="post" className="stack">
			<input type="hidden" name="act" value="key" />
			<div className="field">
				<label htmlFor="all-lines">{t('schools.all-lines', { count })}</label>
				{faults.length > 0 ? (
					<ul id="lines-say" className="error">
						{faults.map(({ place, refusal }) => (
							<li key={place}>
								{t('schools.paper', { number: place + 1 })}: {t(`schools.refused.${refusal}`)}
							</li>
						))}
					</ul>
				) : null}
				<textarea
					{...{ id: 'all-lines', name: 'lines', rows: Math.min(count + 1, 25), maxLength: 20_000 }}
					dir="ltr"
					required
					autoComplete="off"
					spellCheck={false}
					aria-invalid={faults.length > 0 || undefined}
					aria-describedby={faults.length > 0 ? 'lines-say' : undefined}
					defaultValue={sent.join('\n')}
				/>
			</div>
			<p className="buttons">
				<button className="button" type="submit">
					{t('schools.save-batch')}
				</button>
			</p>
		</form>
	)
}
