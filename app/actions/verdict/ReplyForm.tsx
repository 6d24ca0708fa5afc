import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Answered } from './desk.ts'

/** A public answer beneath a verdict, or other words in the update itself. Neither changes what young people said. */
export function ReplyForm({
	answered: { updateId, settledNumber },
	refusal,
	typed,
}: {
	answered: Answered
	refusal: string | undefined
	/** What was typed when it was refused. */
	typed: string
}) {
	const { t } = useTranslation('actions')
	const id = `reply-${updateId}`
	return (
		<Form method="post" className="stack">
			<input type="hidden" name="updateId" value={updateId} />
			<input type="hidden" name="number" value={settledNumber} />
			<div className="field">
				<label htmlFor={id}>{t('desk.office.reply')}</label>
				<span className="hint" id={`${id}-hint`}>
					{t('desk.office.reply-hint')}
				</span>
				{refusal ? (
					<p className="error" role="alert" id={`${id}-error`}>
						{t(`refusal.${refusal}`)}
					</p>
				) : null}
				<textarea
					id={id}
					name="words"
					rows={3}
					lang="en"
					dir="ltr"
					maxLength={1_000}
					defaultValue={typed}
					aria-invalid={refusal ? true : undefined}
					aria-describedby={refusal ? `${id}-hint ${id}-error` : `${id}-hint`}
				/>
			</div>
			<p className="buttons">
				<button className="button small" type="submit" name="intent" value="reply">
					{t('desk.office.send-reply')}
				</button>
				<Link className="button quiet small" to={`/team/updates/${updateId}/correct`}>
					{t('desk.office.correct')}
				</Link>
			</p>
		</Form>
	)
}
