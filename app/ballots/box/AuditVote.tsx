import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { PartFields } from '../cast/PartFields.tsx'
import { type AuditAnswer, codeField } from './pressed-votes.ts'

type AuditVoteProps = { paper: PaperPart[]; language: Language; answer?: AuditAnswer }

/** The votes of one slip: the check codes typed, and what was chosen pressed as it was on the child’s paper. */
export function AuditVote({ paper, language, answer }: AuditVoteProps) {
	const { t } = useTranslation('ballots')
	const first = useRef<HTMLInputElement>(null)
	// The last one was added: on with the next, whose code comes first.
	useEffect(() => {
		if (answer && !answer.refusal && !answer.pressed) first.current?.focus()
	}, [answer])
	const reader = { language }
	const { codes, marks, wrongCodes, misfits } = answer?.pressed ?? {}
	return (
		<section className="card stack box-card audit-vote" aria-labelledby="audit-vote">
			<h2 id="audit-vote">{t('audit.one-title')}</h2>
			<p>{t('audit.one-lead')}</p>
			{paper.map((part, place) => {
				const wrong = wrongCodes?.get(part.id)
				const id = `code-${part.id}`
				return (
					<div key={part.id} className="stack">
						<p className="field audit-code">
							<label htmlFor={id}>
								{t('audit.code')}
								{paper.length > 1 ? (
									<>
										{': '}
										<Words wording={part.wording} reader={reader} />
									</>
								) : null}
							</label>
							<span className="hint" id={`${id}-hint`}>
								{t('audit.code-hint')}
							</span>
							{wrong ? (
								<span className="error" id={`${id}-error`}>
									{t(`audit.code-wrong.${wrong}`)}
								</span>
							) : null}
							<input
								{...{ id, name: codeField(part.id), maxLength: 80, dir: 'ltr', autoComplete: 'off' }}
								ref={place === 0 ? first : undefined}
								spellCheck={false}
								autoCapitalize="none"
								aria-describedby={wrong ? `${id}-error ${id}-hint` : `${id}-hint`}
								aria-invalid={wrong ? true : undefined}
								defaultValue={codes?.get(part.id)}
							/>
						</p>
						<PartFields
							part={part}
							number={paper.length > 1 ? place + 1 : undefined}
							reader={reader}
							marks={marks?.get(part.id)}
							misfit={misfits?.byPart.get(part.id)}
						/>
					</div>
				)
			})}
			<p className="buttons">
				<button className="button" type="submit" name="ask" value="add" formNoValidate>
					{t('audit.add')}
				</button>
			</p>
		</section>
	)
}
