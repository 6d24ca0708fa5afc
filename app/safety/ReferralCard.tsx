import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { momentInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import {
	longestDecisionReason,
	type SafeguardingDecision,
	safeguardingDecisions,
	shortestReason,
} from './safeguarding.ts'

export type ReferralBrief = {
	id: string
	raisedAt: Date | string
	raisedBy: string | null
	reason: string
	words: { text: string; language: Language | null } | null
	decisions: Array<{
		id: string
		decision: SafeguardingDecision
		reason: string
		reference: string | null
		decidedAt: Date | string
		decidedBy: string | null
	}>
}

type ReferralCardProps = {
	referral: ReferralBrief
	language: Language
	/** The question these words answer. */
	question: ReactNode
	/** What was typed for this worry and refused. */
	typed?: { decision: string; reason: string; reference: string }
}

/** One worry: the words in full, who raised it and why, what was decided, and a form for the next decision. */
export function ReferralCard({ referral, language, question, typed }: ReferralCardProps) {
	const { t } = useTranslation('safety')
	const { id, words, decisions } = referral
	return (
		<article className="card" aria-labelledby={`worry-${id}`}>
			<h3 id={`worry-${id}`}>
				{t('queue.raised', {
					at: momentInWords(new Date(referral.raisedAt), language),
					by: referral.raisedBy ?? t('queue.somebody'),
				})}
			</h3>
			{question}
			{words ? (
				<blockquote className="voice-text" lang={words.language ?? undefined} dir="auto">
					{words.text}
				</blockquote>
			) : (
				<p className="note">{t('queue.taken-back')}</p>
			)}
			<p>
				<strong>{t('queue.why')}</strong> <bdi>{referral.reason}</bdi>
			</p>
			{decisions.length > 0 ? (
				<ol>
					{decisions.map(one => (
						<li key={one.id}>
							<strong>{t(`decision.${one.decision}`)}</strong>{' '}
							{t('queue.decided', {
								at: momentInWords(new Date(one.decidedAt), language),
								by: one.decidedBy ?? t('queue.somebody'),
							})}
							<p dir="auto">{one.reason}</p>
							{one.reference ? <p>{t('queue.case', { reference: one.reference })}</p> : null}
						</li>
					))}
				</ol>
			) : null}
			<DecisionForm key={decisions.length} referralId={id} typed={typed} isFirst={decisions.length === 0} />
		</article>
	)
}

function DecisionForm({
	referralId,
	typed,
	isFirst,
}: { referralId: string; isFirst: boolean } & Pick<ReferralCardProps, 'typed'>) {
	const { t } = useTranslation('safety')
	const id = (field: string) => `${field}-${referralId}`
	return (
		<details open={isFirst || typed !== undefined}>
			<summary>{isFirst ? t('queue.decide-first') : t('queue.decide-again')}</summary>
			<Form method="post" className="stack" preventScrollReset>
				<input type="hidden" name="referralId" value={referralId} />
				<p className="field">
					<label htmlFor={id('decision')}>{t('queue.decision')}</label>
					<select id={id('decision')} name="decision" required defaultValue={typed?.decision ?? ''}>
						<option value="">{t('queue.choose')}</option>
						{safeguardingDecisions.map(one => (
							<option key={one} value={one}>
								{t(`decision.${one}`)}
							</option>
						))}
					</select>
				</p>
				<p className="field">
					<label htmlFor={id('reason')}>{t('queue.reason')}</label>
					<span className="hint" id={id('hint')}>
						{t('queue.reason-hint', { count: shortestReason })}
					</span>
					<textarea
						id={id('reason')}
						name="reason"
						rows={3}
						required
						maxLength={longestDecisionReason}
						dir="auto"
						aria-describedby={id('hint')}
						defaultValue={typed?.reason}
					/>
				</p>
				<p className="field">
					<label htmlFor={id('reference')}>{t('queue.reference')}</label>
					<input
						id={id('reference')}
						name="reference"
						maxLength={100}
						autoComplete="off"
						dir="auto"
						defaultValue={typed?.reference}
					/>
				</p>
				<button className="button" type="submit">
					{t('queue.record')}
				</button>
			</Form>
		</details>
	)
}
