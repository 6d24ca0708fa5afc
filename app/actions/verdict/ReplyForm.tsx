import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import { FieldsInLanguages } from '../in-languages/FieldsInLanguages.tsx'
import { type InLanguages, languageMissing } from '../in-languages/in-languages.ts'
import type { Answered } from './desk.ts'

/** A public answer beneath a verdict, or other words in the update itself. Neither changes what young people said. */
export function ReplyForm({
	answered: { updateId, settledNumber, isOwed },
	asked,
	refusal,
	typed,
}: {
	answered: Answered
	/** The languages it is owed in. */
	asked: readonly Language[]
	refusal: string | undefined
	/** What was typed when it was refused. */
	typed: InLanguages
}) {
	const { t } = useTranslation('actions')
	const wrong = languageMissing(refusal) ?? sourceLanguage
	return (
		<>
			<details open={refusal !== undefined}>
				<summary className={isOwed ? 'button small' : 'button quiet small'}>{t('desk.office.reply')}</summary>
				<Form method="post" className="stack">
					<input type="hidden" name="updateId" value={updateId} />
					<input type="hidden" name="number" value={settledNumber} />
					<FieldsInLanguages
						name="words"
						id={`reply-${updateId}`}
						labelIn={(name, language) =>
							language === sourceLanguage ? t('desk.office.words') : t('inLanguages.also', { language: name })
						}
						hint={t('desk.office.reply-hint')}
						asked={asked}
						typed={typed}
						faults={refusal ? { [wrong]: t(`refusal.${refusal}`) } : {}}
						lines={2}
					/>
					<p className="buttons">
						<button className="button small" type="submit" name="intent" value="reply">
							{t('desk.office.send-reply')}
						</button>
					</p>
				</Form>
			</details>
			<p className="buttons">
				<Link className="button quiet small" to={`/team/updates/${updateId}/correct`}>
					{t('desk.office.correct')}
				</Link>
			</p>
		</>
	)
}
