import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listInWords, numberInWords } from '#app/languages/in-words.ts'
import type { WaitingVoid } from './desk.ts'
import { runsOf } from './numbers.ts'

/** One slip by its letters, or some by what else is printed on them. */
export function AskVoidForm() {
	const { t } = useTranslation('ballots')
	return (
		<Form method="post" className="card stack slip-form">
			<div className="field">
				<label htmlFor="letters">{t('slips.void.letters')}</label>
				<span className="hint" id="letters-hint">
					{t('slips.void.letters-hint')}
				</span>
				<input
					id="letters"
					name="letters"
					dir="ltr"
					maxLength={60}
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					aria-describedby="letters-hint"
				/>
			</div>
			<p>{t('slips.void.or')}</p>
			<div className="slip-fields">
				<div className="field">
					<label htmlFor="batch">{t('slips.void.batch')}</label>
					<input id="batch" name="batch" inputMode="numeric" maxLength={5} autoComplete="off" />
				</div>
				<div className="field">
					<label htmlFor="numbers">{t('slips.void.numbers')}</label>
					<input id="numbers" name="numbers" dir="auto" maxLength={300} autoComplete="off" />
				</div>
			</div>
			<p className="buttons">
				<button className="button" type="submit" name="step" value="ask">
					{t('slips.void.ask')}
				</button>
			</p>
		</Form>
	)
}

/** What waits for the second officer. Who asked may take it back, and not agree with themselves. */
export function WaitingVoids({ voids, language }: { voids: WaitingVoid[]; language: string }) {
	const { t } = useTranslation('ballots')
	const number = (one: number) => numberInWords(one, language)
	const said = (numbers: number[]) =>
		listInWords(
			runsOf(numbers).map(({ from, to }) =>
				from === to ? number(from) : t('slips.from-to', { from: number(from), to: number(to) }),
			),
			language,
		)
	return (
		<ul className="slip-batches">
			{voids.map(({ batch, school, numbers, askedBy, isOwn }) => (
				<li key={`${batch} ${askedBy}`} className="card stack">
					<h3>
						{t('slips.batch', { number: number(batch) })} · <bdi>{school}</bdi>
					</h3>
					<p>{t('slips.void.which', { count: numbers.length, numbers: said(numbers) })}</p>
					<p className="hint">{t('slips.void.asked-by', { who: askedBy })}</p>
					<Form method="post" className="buttons">
						<input type="hidden" name="batch" value={batch} />
						<input
							type="hidden"
							name="numbers"
							value={runsOf(numbers)
								.map(({ from, to }) => `${from}-${to}`)
								.join(' ')}
						/>
						<button
							className={isOwn ? 'button quiet' : 'button'}
							type="submit"
							name="step"
							value={isOwn ? 'take-back' : 'agree'}
						>
							{isOwn ? t('slips.void.take-back') : t('slips.void.agree')}
						</button>
					</Form>
					{isOwn ? <p className="note">{t('slips.void.somebody-else')}</p> : null}
				</li>
			))}
		</ul>
	)
}
