import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PartNames } from '../schools/PaperInNames.tsx'

type AuditRevealProps = {
	/** What stands on the paper, in the order of its numbers. */
	parts: PartNames[]
	/** Whether the first part is scored: the example shows how. */
	isScored: boolean
	refusal?: string
	/** What was typed, when it has to be mended: it is no secret any more. */
	typed?: { slips: string; votes: string }
}

/** Where the Youth Council shows its slips and its votes, once the box is open and nobody can change what lay in it. */
export function AuditReveal({ parts, isScored, refusal, typed }: AuditRevealProps) {
	const { t } = useTranslation('ballots')
	return (
		<Form method="post" className="card stack box-card">
			<h2>{t('audit.reveal-title')}</h2>
			<p>{t('audit.reveal-lead')}</p>
			{refusal ? (
				<p className="error" role="alert">
					{t(`audit.refused.${refusal}`)}
				</p>
			) : null}
			<input type="hidden" name="ask" value="reveal" />
			<p className="field">
				<label htmlFor="kept-slips">{t('audit.kept-list')}</label>
				<textarea
					{...{ id: 'kept-slips', name: 'slips', rows: 6, maxLength: 5_000, required: true }}
					className="share-input"
					dir="ltr"
					spellCheck={false}
					defaultValue={typed?.slips}
				/>
			</p>
			<p className="field">
				<label htmlFor="kept-votes">{t('audit.kept-votes')}</label>
				<span className="hint">
					{t('audit.kept-votes-hint')}{' '}
					<code dir="ltr">{`1 ${'0123456789abcdef'.repeat(2)} ${isScored ? '2=5, 3=0' : '2, 3'}`}</code>
				</span>
				<textarea
					{...{ id: 'kept-votes', name: 'votes', rows: 8, maxLength: 50_000 }}
					className="share-input"
					dir="ltr"
					spellCheck={false}
					defaultValue={typed?.votes}
				/>
			</p>
			<AuditNumbers parts={parts} />
			<p className="buttons">
				<button className="button" type="submit">
					{t('audit.reveal')}
				</button>
			</p>
		</Form>
	)
}

/** Which number is whose, beside the field: nobody knows the ids that are counted. */
function AuditNumbers({ parts }: { parts: PartNames[] }) {
	const { t } = useTranslation('ballots')
	return (
		<section aria-labelledby="audit-numbers">
			<h3 id="audit-numbers">{t('audit.numbers')}</h3>
			<ol className="stack">
				{parts.map(({ wording, options }) => (
					<li key={wording}>
						<bdi>{wording}</bdi>
						<ol className="audit-numbers">
							{options.map(name => (
								<li key={name}>
									<bdi>{name}</bdi>
								</li>
							))}
						</ol>
					</li>
				))}
			</ol>
		</section>
	)
}
