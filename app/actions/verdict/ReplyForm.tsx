import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#app/ui/Field.tsx'
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
	return (
		<Form method="post" className="stack">
			<input type="hidden" name="updateId" value={updateId} />
			<input type="hidden" name="number" value={settledNumber} />
			<TextField
				name="words"
				id={`reply-${updateId}`}
				label={t('desk.office.reply')}
				hint={t('desk.office.reply-hint')}
				error={refusal && t(`refusal.${refusal}`)}
				isLoud
				value={typed}
				lines={3}
				writtenIn="en"
				maxLength={1_000}
			/>
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
