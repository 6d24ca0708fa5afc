import { useTranslation } from 'react-i18next'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import { isLanguage, type Language, languages } from '#app/languages/language.ts'
import { actionStatuses } from '../action.ts'
import type { FieldChange } from './action-change.ts'
import type { ToldSave } from './told-change.ts'

/** Fields whose values are names of rows: a page says that they changed and not how. */
const withoutValues: readonly string[] = ['wishId', 'parentId', 'themes', 'results']
/** What is added and taken away whole: a step, a piece of evidence, a number, a lead, a goal. Each says several things, a line each. */
const parts: readonly string[] = ['milestone', 'milestone-done', 'proof', 'point', 'lead', 'goal']
const withDays: readonly string[] = ['dueOn', 'replyBy', 'made']

/** Everything that changed about a promise, the newest first: the day, what it was, what it is, and why. */
export function ChangeHistory({ saves, language }: { saves: ToldSave[]; language: Language }) {
	const { t } = useTranslation('actions')
	return (
		<section className="stack promise-history" aria-labelledby="what-changed">
			<h2 id="what-changed">{t('plan.history.title')}</h2>
			{saves.length === 0 ? <p>{t('plan.history.none')}</p> : null}
			<ol className="promise-saves">
				{saves.map(({ id, day, who, reason, changes }) => (
					<li key={id}>
						<p className="save-day">
							<time dateTime={day}>{dayInWords(day, language)}</time>
							{who ? (
								<>
									{' · '}
									<bdi>{who}</bdi>
								</>
							) : null}
						</p>
						<ul>
							{changes.map(change => (
								<li key={`${change.field} ${change.before} ${change.after}`}>
									<OneChange change={change} language={language} />
								</li>
							))}
						</ul>
						{reason ? (
							<p>
								{t('because')} <bdi>{reason}</bdi>
							</p>
						) : null}
					</li>
				))}
			</ol>
		</section>
	)
}

function OneChange({
	change: { field, before, after },
	language,
}: {
	change: FieldChange
	language: Language
}) {
	const { t } = useTranslation('actions')
	if (field === 'made') return t('plan.history.made', { day: dayInWords(after ?? '', language) })
	const [name = '', spoken] = field.split('.')
	const said = (value: string | null) => {
		if (value === null) return t('plan.history.nothing')
		if (name === 'status') return saidStatus(value)
		if (withDays.includes(name)) return dayInWords(value, language)
		return parts.includes(name) ? saidPart(value) : value
	}
	const saidPart = (lines: string) => lines.split('\n').map(saidLine).join(' · ')
	/** A line that is a day, a number or the type of a file is said as one. */
	const saidLine = (line: string) => {
		if (line === 'application/pdf') return 'PDF'
		if (line === 'image/webp') return t('plan.history.picture')
		if (/^\d{4}-\d\d-\d\d$/.test(line)) return dayInWords(line, language)
		return /^-?\d+(?:\.\d+)?$/.test(line) ? numberInWords(Number(line), language) : line
	}
	const saidStatus = (value: string) => {
		const status = actionStatuses.find(one => one === value)
		return status ? t(`status.${status}`) : value
	}
	const label = t(`plan.field.${name}`)
	return (
		<>
			<strong>
				{label}
				{isLanguage(spoken) ? ` (${languages[spoken].name})` : null}
			</strong>
			{': '}
			{withoutValues.includes(name) ? (
				t('plan.history.changed')
			) : parts.includes(name) ? (
				<>
					<bdi>{said(after ?? before)}</bdi>
					{after === null ? ` (${t('plan.history.taken-away')})` : null}
				</>
			) : (
				<>
					{t('plan.history.was')}{' '}
					<del>
						<bdi>{said(before)}</bdi>
					</del>{' '}
					{t('plan.history.is')}{' '}
					<ins>
						<bdi>{said(after)}</bdi>
					</ins>
				</>
			)}
		</>
	)
}
