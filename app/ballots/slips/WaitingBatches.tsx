import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { WaitingBatch } from './desk.ts'

type WaitingBatchesProps = {
	batches: WaitingBatch[]
	language: string
	mayCount: boolean
	/** The batch whose count was refused, and why. */
	refused?: { batch: number; refusal: string }
}

/** Batches that nobody else counted yet. Who printed one sees that it waits for somebody else. */
export function WaitingBatches({ batches, language, mayCount, refused }: WaitingBatchesProps) {
	const { t } = useTranslation('ballots')
	return (
		<ul className="slip-batches">
			{batches.map(({ number, school, label, year, printedBy, isOwn }) => (
				<li key={number} className="card stack">
					<h3>
						{t('slips.batch', { number: numberInWords(number, language) })} · <bdi>{school}</bdi>
						{label ? (
							<>
								{' · '}
								<bdi>{label}</bdi>
							</>
						) : null}
						{year ? ` · ${t('slips.of-year', { year })}` : null}
					</h3>
					<p className="hint">{t('slips.printed-by', { who: printedBy })}</p>
					{refused?.batch === number ? (
						<p className="error" role="alert" id={`refused-${number}`}>
							{t(`slips.refusal.${refused.refusal}`)}
						</p>
					) : null}
					{isOwn || !mayCount ? (
						<p className="note">{t('slips.count.somebody-else')}</p>
					) : (
						<Form method="post" className="slip-count">
							<input type="hidden" name="batch" value={number} />
							<div className="field">
								<label htmlFor={`counted-${number}`}>{t('slips.count.label')}</label>
								<input
									id={`counted-${number}`}
									name="counted"
									inputMode="numeric"
									maxLength={5}
									autoComplete="off"
									aria-invalid={refused?.batch === number ? true : undefined}
									aria-describedby={refused?.batch === number ? `refused-${number}` : undefined}
								/>
							</div>
							<button className="button" type="submit">
								{t('slips.count.button')}
							</button>
						</Form>
					)}
				</li>
			))}
		</ul>
	)
}
