import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { PaperPart } from '../ballot-paper.ts'
import type { Part } from '../record.ts'
import { AuditVote } from './AuditVote.tsx'
import { AuditVotes } from './AuditVotes.tsx'
import type { AuditAnswer } from './pressed-votes.ts'

type AuditRevealProps = {
	parts: Part[]
	/** The same parts, as children read them. */
	paper: PaperPart[]
	language: Language
	answer?: AuditAnswer
}

/** Where the Youth Council shows its slips and its votes, once the box is open and nobody can change what lay in it. */
export function AuditReveal({ parts, paper, language, answer }: AuditRevealProps) {
	const { t } = useTranslation('ballots')
	const says = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		if (answer?.refusal) says.current?.focus()
	}, [answer])
	return (
		<Form method="post" className="stack">
			<div className="card stack box-card">
				<h2>{t('audit.reveal-title')}</h2>
				<p>{t('audit.reveal-lead')}</p>
				{answer?.refusal ? (
					<p className="error-summary" role="alert" tabIndex={-1} ref={says}>
						{t(`audit.refused.${answer.refusal}`)}
					</p>
				) : null}
				<p className="field">
					<label htmlFor="kept-slips">{t('audit.kept-list')}</label>
					<textarea
						{...{ id: 'kept-slips', name: 'slips', rows: 6, maxLength: 5_000, required: true }}
						className="share-input"
						dir="ltr"
						autoComplete="off"
						spellCheck={false}
						defaultValue={answer?.slips}
					/>
				</p>
			</div>
			<AuditVote key={`vote ${answer?.turn}`} {...{ paper, language, answer }} />
			<AuditVotes key={`votes ${answer?.turn}`} {...{ parts, paper, language }} sent={answer?.votes ?? ''} />
		</Form>
	)
}
