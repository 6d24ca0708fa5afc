import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'

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
					<div className="field">
						<label htmlFor="handover-words">{t('desk.write-handover')}</label>
						<span className="hint" id="handover-hint">
							{t('desk.handover-hint', { day: dayInWords(term.toDay, language) })}
						</span>
						{refusal ? (
							<p className="error" id="handover-error" role="alert">
								{t(`refusal.${refusal}`)}
							</p>
						) : null}
						<textarea
							id="handover-words"
							name="words"
							rows={4}
							dir="auto"
							defaultValue={typed}
							maxLength={2_000}
							aria-invalid={refusal ? true : undefined}
							aria-describedby={refusal ? 'handover-hint handover-error' : 'handover-hint'}
						/>
					</div>
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
