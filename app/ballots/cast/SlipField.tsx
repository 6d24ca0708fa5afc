import { useTranslation } from 'react-i18next'
import type { SlipProblem } from './problems.ts'

/** Where the letters of the slip go. In the body, never in an address; the browser is asked to remember nothing. */
export function SlipField({ typed, problem }: { typed: string; problem?: SlipProblem }) {
	const { t } = useTranslation('ballots')
	return (
		<div className="question field slip-field">
			<h2>
				<label htmlFor="slip">{t('cast.slip.label')}</label>
			</h2>
			<p className="hint" id="slip-hint" data-read-aloud>
				{t('cast.slip.hint')}
			</p>
			{problem ? (
				<p className="error" id="slip-error">
					{t(`refused.${problem}`)}
				</p>
			) : null}
			<input
				id="slip"
				name="slip"
				className="slip-letters"
				defaultValue={typed}
				maxLength={40}
				dir="ltr"
				autoComplete="off"
				autoCapitalize="characters"
				autoCorrect="off"
				spellCheck={false}
				aria-describedby={problem ? 'slip-error slip-hint' : 'slip-hint'}
				aria-invalid={problem ? true : undefined}
			/>
			<p className="hint slip-read" aria-live="polite" data-slip-read />
		</div>
	)
}
