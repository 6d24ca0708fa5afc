import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { inFours } from '../letters.ts'
import { PictureFinder } from './PictureFinder.tsx'
import { lettersInReceipt, type ReceiptAnswer } from './receipt-typed.ts'

type ReceiptFinderProps = {
	/** Where the form is sent: without script the server looks. */
	action: string
	/** Where the script fetches all receipts, and looks by itself. */
	receipts: string
	/** What was typed, and what came of it. */
	typed: string
	/** Of the pictures that were chosen instead, their letters. */
	chosen: readonly string[]
	language: Language
	answer?: ReceiptAnswer
	/** A receipt to try, where the ballot is a sample. */
	example?: string
}

const answers: readonly ReceiptAnswer[] = [
	'found',
	'found-pictures',
	'not-found',
	'not-found-pictures',
	'unreadable',
	'unchosen',
]

/** Is my vote in the box? With script nobody hears which receipt is looked for; without, it goes in the body (W-22). */
export function ReceiptFinder({ action, receipts, answer, example, ...filled }: ReceiptFinderProps) {
	const { typed, chosen, language } = filled
	const { t } = useTranslation('ballots')
	return (
		<section className="card stack receipt-finder" id="receipt" data-receipts={receipts}>
			<h2>{t('record.receipt.title')}</h2>
			<form method="post" action={`${action}#receipt`} className="stack" autoComplete="off">
				<div className="field">
					<label htmlFor="receipt-letters">{t('record.receipt.label')}</label>
					<p className="hint" id="receipt-hint">
						{t('record.receipt.hint')}
					</p>
					<input
						id="receipt-letters"
						className="letters"
						name="receipt"
						defaultValue={typed}
						size={lettersInReceipt + 4}
						maxLength={40}
						dir="ltr"
						autoCapitalize="characters"
						spellCheck={false}
						aria-describedby="receipt-hint"
						required
					/>
				</div>
				{example === undefined ? null : (
					<p>
						{t('record.receipt.example')} <bdi className="letters">{inFours(example)}</bdi>
					</p>
				)}
				<p>
					<button className="button" type="submit">
						{t('record.receipt.button')}
					</button>
				</p>
			</form>
			<PictureFinder action={action} language={language} chosen={chosen} />
			<div role="status">
				{answers.map(one => (
					<div key={one} className={`notice ${one}`} data-answer={one} hidden={one !== answer}>
						<div>
							<Answer answer={one} />
						</div>
					</div>
				))}
				<p data-answer="trouble" hidden>
					{t('record.receipt.trouble')}
				</p>
				<p data-answer="alone" hidden>
					{t('record.receipt.alone')}
				</p>
			</div>
		</section>
	)
}

function Answer({ answer }: { answer: ReceiptAnswer }) {
	const { t } = useTranslation('ballots')
	switch (answer) {
		case 'found':
			return (
				<>
					<p>
						<strong>{t('record.receipt.found')}</strong>
					</p>
					<p>{t('record.receipt.found-means')}</p>
				</>
			)
		case 'found-pictures':
			return (
				<>
					<p>
						<strong>{t('record.receipt.found-pictures')}</strong>
					</p>
					<p>{t('record.receipt.letters-are-surer')}</p>
				</>
			)
		case 'not-found':
			return (
				<>
					<p>
						<strong>{t('record.receipt.not-found')}</strong>
					</p>
					<p>{t('record.receipt.look-again')}</p>
					<p>{t('record.receipt.tell')}</p>
				</>
			)
		case 'not-found-pictures':
			return (
				<>
					<p>
						<strong>{t('record.receipt.not-found-pictures')}</strong>
					</p>
					<p>{t('record.receipt.look-at-pictures')}</p>
					<p>{t('record.receipt.tell')}</p>
				</>
			)
		case 'unreadable':
			return <p>{t('record.receipt.unreadable')}</p>
		case 'unchosen':
			return <p>{t('record.receipt.unchosen')}</p>
	}
}
