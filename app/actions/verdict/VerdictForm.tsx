import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { VerdictSign } from './VerdictSign.tsx'
import { verdictWords } from './verdict.ts'

/** What stands in the fields of a verdict. */
export type VerdictTyped = { number: string; word: string; reason: string; evidence: string }

/** Four words to choose from, why, and what somebody saw themselves. It can be changed until its last day. */
export function VerdictForm({ typed, refusal }: { typed: VerdictTyped; refusal: string | undefined }) {
	const { t } = useTranslation('actions')
	const isWrong = (...refusals: string[]) => refusal !== undefined && refusals.includes(refusal)
	return (
		<Form method="post" className="stack verdict-form" noValidate>
			<input type="hidden" name="number" value={typed.number} />
			<fieldset className="stack">
				<legend>
					<h2>{t('verdict.title')}</h2>
				</legend>
				<div className="choices">
					{verdictWords.map(word => (
						<label key={word} className="choice">
							<input type="radio" name="word" value={word} defaultChecked={typed.word === word} />
							<VerdictSign outcome={word} />
						</label>
					))}
				</div>
			</fieldset>
			<div className="field">
				<label htmlFor="reason">{t('desk.why')}</label>
				<span className="hint" id="reason-hint">
					{t('desk.why-hint')}
				</span>
				<textarea
					id="reason"
					name="reason"
					rows={4}
					dir="auto"
					maxLength={600}
					defaultValue={typed.reason}
					aria-describedby="reason-hint"
					aria-invalid={isWrong('verdict.say-why') || undefined}
				/>
			</div>
			<div className="field">
				<label htmlFor="evidence">{t('desk.own-proof')}</label>
				<span className="hint" id="evidence-hint">
					{t('desk.own-proof-hint')}
				</span>
				<input
					id="evidence"
					name="evidence"
					type="text"
					dir="auto"
					maxLength={300}
					defaultValue={typed.evidence}
					aria-describedby="evidence-hint"
					aria-invalid={isWrong('verdict.evidence-unreadable') || undefined}
				/>
			</div>
			<p>
				<button className="button" type="submit" name="intent" value="verdict">
					{t('desk.send')}
				</button>
			</p>
		</Form>
	)
}

/** "I don't get it": for words nobody can be expected to understand. */
export function UnclearForm({ quote }: { quote: string }) {
	const { t } = useTranslation('actions')
	return (
		<details className="card" open={quote ? true : undefined}>
			<summary>{t('desk.unclear')}</summary>
			<Form method="post" className="stack">
				<div className="field">
					<label htmlFor="quote">{t('desk.which-words')}</label>
					<span className="hint" id="quote-hint">
						{t('desk.which-words-hint')}
					</span>
					<input
						id="quote"
						name="quote"
						type="text"
						dir="auto"
						maxLength={300}
						defaultValue={quote}
						aria-describedby="quote-hint"
					/>
				</div>
				<p>
					<button className="button quiet" type="submit" name="intent" value="unclear">
						{t('desk.tell-officer')}
					</button>
				</p>
			</Form>
		</details>
	)
}
