import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { daysOfPreset, type PeriodFault, presets, type ReportPeriod } from './report-period.ts'

type ReportHeadProps = {
	today: Day
	/** What stands in the form: the days as somebody typed them. */
	typed: ReportPeriod
	fault: PeriodFault | null
}

/** Which days: four that boards ask for, as links, and any others by a form. */
export function ReportHead({ today, typed, fault }: ReportHeadProps) {
	const { t } = useTranslation('scrutiny')
	return (
		<section className="card stack no-print" aria-labelledby="choose">
			<h2 id="choose">{t('choose.title')}</h2>
			<ul className="report-presets">
				{presets.map(preset => {
					const days = daysOfPreset(preset, today)
					const isHere = days.from === typed.from && days.to === typed.to
					return (
						<li key={preset}>
							<a
								className="button quiet"
								href={`?${new URLSearchParams(days)}`}
								aria-current={isHere ? 'true' : undefined}
							>
								{t(`choose.${preset}`)}
							</a>
						</li>
					)
				})}
			</ul>
			{fault ? (
				<p className="error" role="alert" id="fault">
					{t(`fault.${fault}`)}
				</p>
			) : null}
			<form method="get" className="report-days">
				{(['from', 'to'] as const).map(field => (
					<p className="field" key={field}>
						<label htmlFor={field}>{t(`choose.${field}`)}</label>
						<input
							id={field}
							name={field}
							type="date"
							required
							defaultValue={typed[field]}
							aria-invalid={fault ? true : undefined}
							aria-describedby={fault ? 'fault' : undefined}
						/>
					</p>
				))}
				<button type="submit" className="button">
					{t('choose.show')}
				</button>
			</form>
		</section>
	)
}

const sections = [
	'summary',
	'promises',
	'promise-list',
	'verdicts',
	'replies',
	'said',
	'broken',
	'numbers',
	'unmeasured',
	'how',
] as const

/** What is in the report, in its order. */
export function ReportContents() {
	const { t } = useTranslation('scrutiny')
	return (
		<nav className="report-contents" aria-label={t('contents')}>
			<ol>
				{sections.map(section => (
					<li key={section}>
						<a href={`#${section}`}>{t(`section.${section}`)}</a>
					</li>
				))}
			</ol>
		</nav>
	)
}

/** Of which days the report is, and from which day its data. */
export function ReportDays({
	language,
	period,
	lastDay,
	isRunning,
	madeOn,
	hasSamples,
}: {
	language: Language
	period: ReportPeriod
	lastDay: Day
	isRunning: boolean
	madeOn: Day
	hasSamples: boolean
}) {
	const { t } = useTranslation('scrutiny')
	const day = (one: Day) => dayInWords(one, language)
	return (
		<>
			<p className="report-period">
				<strong>{t('days', { from: day(period.from), to: day(period.to) })}</strong>
			</p>
			<p>
				{isRunning ? `${t('running', { day: day(lastDay) })} ` : null}
				{t('made-on', { day: day(madeOn) })}
			</p>
			{hasSamples ? <p className="note">{t('samples')}</p> : null}
		</>
	)
}
