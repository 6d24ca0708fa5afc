import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { type Brief, BriefUpdate } from './BriefUpdate.tsx'

type Unclear = { id: string; updateId: string; quote: string | null; on: Day; brief: Brief | null }

/** What young people did not understand: each is mended or looked at by a person. */
export function UnclearTasks({
	list,
	mayClose,
	language,
}: {
	list: Unclear[]
	mayClose: boolean
	language: Language
}) {
	const { t } = useTranslation('actions')
	return (
		<section className="stack" aria-labelledby="unclear">
			<h2 id="unclear">{t('desk.office.unclear')}</h2>
			{list.length === 0 ? <p>{t('desk.office.none')}</p> : null}
			<ul className="desk-cards">
				{list.map(({ id, updateId, quote, on, brief }) => (
					<li key={id} className="card stack">
						<BriefUpdate brief={brief} language={language} />
						{quote ? (
							<blockquote className="old-words" dir="auto">
								{quote}
							</blockquote>
						) : null}
						<p className="soft">{dayInWords(on, language)}</p>
						{mayClose ? (
							<Form method="post" className="buttons">
								<input type="hidden" name="id" value={id} />
								<Link className="button small" to={`/team/updates/${updateId}/correct`}>
									{t('desk.office.correct')}
								</Link>
								<button className="button quiet small" type="submit" name="intent" value="close-unclear">
									{t('desk.office.looked-at')}
								</button>
							</Form>
						) : null}
					</li>
				))}
			</ul>
		</section>
	)
}
