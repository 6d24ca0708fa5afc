import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { TextField } from '#app/ui/Field.tsx'

type HandoverProps = {
	term: { name: string; toDay: Day } | null
	handed: { id: string; name: string; notes: { id: string; words: string; on: Day }[] }[]
	/** What was typed when it was refused. */
	typed: string
	refusal: string | undefined
	language: Language
}

/** What members wrote for those who come after, term by term, and the box to write in. What is written stays. */
export function Handover({ term, handed, typed, refusal, language }: HandoverProps) {
	const { t } = useTranslation('actions')
	return (
		<section className="stack" aria-labelledby="handover">
			<h2 id="handover">{t('desk.handover')}</h2>
			{handed.map(({ id, name, notes }) => (
				<section key={id} className="card stack">
					<h3>
						<bdi>{name}</bdi>
					</h3>
					{notes.map(note => (
						<div key={note.id}>
							<p dir="auto" className="as-written">
								{note.words}
							</p>
							<p className="soft">{dayInWords(note.on, language)}</p>
						</div>
					))}
				</section>
			))}
			{term ? (
				<Form method="post" className="card stack" id="handover-form">
					<TextField
						name="words"
						id="handover-words"
						label={t('desk.write-handover')}
						hint={t('desk.handover-hint', { day: dayInWords(term.toDay, language) })}
						error={refusal && t(`refusal.${refusal}`)}
						isLoud
						value={typed}
						lines={4}
						maxLength={2_000}
					/>
					<p>
						<button className="button" type="submit">
							{t('desk.keep-note')}
						</button>
					</p>
				</Form>
			) : (
				<p className="note">{t('refusal.desk.outside-term')}</p>
			)}
		</section>
	)
}
