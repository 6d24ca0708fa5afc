import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { directionOf, type Language, wordingIn } from '#app/languages/language.ts'
import type { ActionStatus, NoBecause } from './action.ts'
import { reasonIn } from './refusal/told-no.ts'
import { TwoReadings } from './verdict/TwoReadings.tsx'
import type { ShortVerdict } from './verdict/told-verdict.ts'
import { InOrder, Words } from './YouSaid.tsx'

type Promise = {
	id: string
	owner: string
	status: ActionStatus
	reason: string | null
	/** Why not in other languages than English. */
	no?: NoBecause
	dueOn: Day
	isSample: boolean
	/** Whether the day has passed and the promise is still owed, where the page says so. */
	isOverdue?: boolean
	titles: Partial<Record<Language, string>>
	/** What young people say of its newest news, where the page says so. */
	verdict?: ShortVerdict | null
}

/** What adults promised under a wish: what, who, by when, and how it stands. A promise that will not be kept says why. */
export function Promises({
	language,
	promises,
	withThread = false,
}: {
	language: Language
	promises: Promise[]
	/** Whether each leads to the thread it hangs on, too. */
	withThread?: boolean
}) {
	const { t } = useTranslation(['actions', 'ui'])
	if (promises.length === 0) return <p>{t('promises.none')}</p>
	return (
		<ul className="ties">
			{promises.map(({ id, owner, status, dueOn, isSample, isOverdue, titles, verdict, ...no }) => {
				const reason = reasonIn(no, language)
				const title = wordingIn(titles, language)
				const words = title ? <InOrder words={{ language: title.language, text: title.wording }} /> : null
				return (
					<li key={id}>
						<p className="tie-name" lang={title?.language} dir={title && directionOf(title.language)}>
							<Link to={`/${language}/promises/${id}`}>{words}</Link>
						</p>
						<p className="update-marks">
							<TwoReadings status={status} verdict={verdict ?? null} language={language} />
							{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
						</p>
						<p className="soft">
							{t('promises.by', { owner, day: dayInWords(dueOn, language) })}
							{isOverdue ? <strong className="overdue"> {t('happened.overdue')}</strong> : null}
						</p>
						{withThread ? (
							<p>
								<a href={`/${language}/thread/promises/${id}`}>
									{t('thread.see')} <span className="out-of-sight">{words}</span>
								</a>
							</p>
						) : null}
						{reason ? (
							<p>
								{t('because')} <Words words={reason} language={language} />
							</p>
						) : null}
					</li>
				)
			})}
		</ul>
	)
}
