import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { ActionStatus } from '../action.ts'
import type { Worded } from '../telling.ts'
import { TwoReadings } from '../verdict/TwoReadings.tsx'
import type { ShortVerdict } from '../verdict/told-verdict.ts'
import { Words } from '../YouSaid.tsx'

type PromiseMarksProps = {
	promise: {
		status: ActionStatus
		reason: Worded | null
		owner: string
		dueOn: Day
		isOverdue: boolean
		isSample: boolean
		/** The days it was promised for before, the first first. */
		before: Day[]
	}
	/** What young people say of its newest news. */
	verdict?: ShortVerdict | null
	language: Language
}

/** How a promise stands, in words with a sign: how far, who, by when, since when it is late, and every day it was promised for before. */
export function PromiseMarks({ promise, verdict = null, language }: PromiseMarksProps) {
	const { t } = useTranslation(['actions', 'ui'])
	const { status, reason, owner, dueOn, isOverdue, isSample, before } = promise
	const [first, ...then] = before
	const days = [
		...(first ? [t('plan.lines.first', { day: dayInWords(first, language) })] : []),
		...then.map(day => t('plan.lines.then', { day: dayInWords(day, language) })),
	]
	return (
		<>
			<p className="update-marks">
				<TwoReadings status={status} verdict={verdict} language={language} />
				{isOverdue ? <strong className="overdue">{t('happened.overdue')}</strong> : null}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<p className="soft">
				{t('promises.by', { owner, day: dayInWords(dueOn, language) })} {days.join(' ')}
			</p>
			{reason ? (
				<p>
					{t('because')} <Words words={reason} language={language} />
				</p>
			) : null}
		</>
	)
}
