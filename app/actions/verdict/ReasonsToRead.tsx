import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { AsWritten } from './AsWritten.tsx'
import { type Brief, BriefUpdate } from './BriefUpdate.tsx'
import { VerdictSign } from './VerdictSign.tsx'
import type { VerdictWord } from './verdict.ts'

type Unread = {
	updateId: string
	number: number
	personId: string
	word: VerdictWord
	reason: string | null
	writtenIn: Language | null
	evidence: string | null
	brief: Brief | null
}

/** Reasons that members wrote, to be read by a moderator before anybody else. The verdicts themselves show already. */
export function ReasonsToRead({ list, language }: { list: Unread[]; language: Language }) {
	const { t } = useTranslation('actions')
	return (
		<section className="stack" aria-labelledby="reasons">
			<h2 id="reasons">{t('desk.office.reasons')}</h2>
			<p>{t('desk.office.reasons-lead')}</p>
			{list.length === 0 ? <p>{t('desk.office.none')}</p> : null}
			<ul className="desk-cards">
				{list.map(({ updateId, number, personId, word, reason, writtenIn, evidence, brief }) => (
					<li key={`${updateId} ${number} ${personId}`} className="card stack">
						<BriefUpdate brief={brief} language={language} />
						<p>
							<VerdictSign outcome={word} />
						</p>
						{reason ? <AsWritten text={reason} writtenIn={writtenIn} language={language} /> : null}
						{evidence ? (
							<p dir="auto" className="as-written soft">
								{evidence}
							</p>
						) : null}
						<Form method="post" className="buttons">
							<input type="hidden" name="updateId" value={updateId} />
							<input type="hidden" name="number" value={number} />
							<input type="hidden" name="personId" value={personId} />
							<button className="button small" type="submit" name="intent" value="show">
								{t('desk.office.show')}
							</button>
							<button className="button quiet small" type="submit" name="intent" value="keep-back">
								{t('desk.office.keep-back')}
							</button>
						</Form>
					</li>
				))}
			</ul>
		</section>
	)
}
