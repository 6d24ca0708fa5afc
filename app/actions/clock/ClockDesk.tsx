import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import { ChoiceField, TextField } from '#app/ui/Field.tsx'
import { readAskedAgainName } from '../ask-again/asked-again.ts'
import { FieldsInLanguages } from '../in-languages/FieldsInLanguages.tsx'
import { type InLanguages, languageMissing } from '../in-languages/in-languages.ts'
import { ClockBadge } from './ClockBadge.tsx'
import { ThingName } from './ClockList.tsx'
import { clockName } from './reply-clock.ts'
import { isKnownSchoolHoliday } from './school-holiday.ts'
import type { ToldClock } from './told-clock.ts'

/** What was sent about one clock and why it was refused. */
export type RefusedClock = { key: string; refusal: string; to: string; reasons: InLanguages }

type ClockDeskProps = {
	clocks: ToldClock[]
	language: Language
	/** Whether this person may move and answer. */
	canKeep: boolean
	/** The languages each of what still waits was asked in, by the names of the clocks. */
	asked: Record<string, Language[]>
	/** The published updates that may be named as an answer, the newest first. */
	updates: { id: string; headline: string }[]
	refused?: RefusedClock
}

/** Every promised answer, what is overdue first, each with the way to ask for more time and, where no update leads to it, to name its answer. */
export function ClockDesk({ clocks, language, canKeep, asked, updates, refused }: ClockDeskProps) {
	const { t } = useTranslation(['actions', 'ui'])
	return (
		<ul className="cards reply-cards reply-desk">
			{clocks.map(clock => {
				const key = clockName(clock)
				const fault = refused?.key === key ? refused : undefined
				return (
					<li key={key} className="card reply-card" data-state={clock.state}>
						<p className="eyebrow">{t(`clock.kind.${clock.kind}`)}</p>
						<h2>
							<ThingName clock={clock} language={language} />{' '}
							{clock.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
						</h2>
						<ClockBadge clock={clock} language={language} />
						{isKnownSchoolHoliday(clock.replyBy) ? <p className="hint">{t('clock.team.no-school')}</p> : null}
						{fault ? (
							<p className="error" role="alert">
								<Refusal refusal={fault.refusal} />
							</p>
						) : null}
						{canKeep && !clock.answeredOn ? (
							<>
								<MoreTime name={key} asked={asked[key] ?? [sourceLanguage]} refused={fault} />
								<WayToAnswer clock={clock} name={key} updates={updates} />
							</>
						) : null}
					</li>
				)
			})}
		</ul>
	)
}

/** Where its answer comes from: news of a no that was asked again stops its clock by itself; else an officer names it, as for a survey whose news came before its close. */
function WayToAnswer({
	clock: { kind, thingId },
	...named
}: {
	clock: ToldClock
	name: string
	updates: ClockDeskProps['updates']
}) {
	const { t } = useTranslation('actions')
	const asked = kind === 'asked-again' ? readAskedAgainName(thingId) : null
	if (!asked) return <NameAnswer {...named} />
	return (
		<p>
			<Link to={`/team/actions/${asked.actionId}`}>{t('askAgain.team.answer')}</Link>
		</p>
	)
}

/** Why nothing was done. A language that is missing is named. */
function Refusal({ refusal }: { refusal: string }) {
	const { t } = useTranslation('actions')
	return languageMissing(refusal) ? t(`refusal.${refusal}`) : t(`clock.refused.${refusal}`)
}

function MoreTime({
	name,
	asked,
	refused,
}: {
	name: string
	asked: readonly Language[]
	refused?: RefusedClock
}) {
	const { t } = useTranslation('actions')
	const missing = languageMissing(refused?.refusal)
	const id = `more-${name.replaceAll(/[^a-z0-9]/gi, '-')}`
	return (
		<details open={refused !== undefined}>
			<summary>{t('clock.team.more-time')}</summary>
			<Form method="post" className="stack">
				<input type="hidden" name="key" value={name} />
				<TextField
					name="to"
					id={`${id}-to`}
					label={t('clock.team.to')}
					type="date"
					value={refused?.to}
					required
				/>
				<FieldsInLanguages
					name="reason"
					id={`${id}-reason`}
					labelIn={(name, language) =>
						language === sourceLanguage ? t('clock.team.reason') : t('inLanguages.also', { language: name })
					}
					hint={t('clock.team.reason-hint')}
					asked={asked}
					typed={refused?.reasons ?? {}}
					faults={missing && { [missing]: t(`refusal.words.missing.${missing}`) }}
					lines={2}
				/>
				<p className="buttons">
					<button className="button quiet" type="submit" name="intent" value="move">
						{t('clock.team.move')}
					</button>
				</p>
			</Form>
		</details>
	)
}

function NameAnswer({ name, updates }: { name: string; updates: ClockDeskProps['updates'] }) {
	const { t } = useTranslation('actions')
	const id = `answer-${name.replaceAll(/[^a-z0-9]/gi, '-')}`
	if (updates.length === 0) return null
	return (
		<details>
			<summary>{t('clock.team.which')}</summary>
			<Form method="post" className="stack">
				<input type="hidden" name="key" value={name} />
				<ChoiceField
					name="updateId"
					id={id}
					label={t('clock.team.which')}
					options={updates.map(update => [update.id, update.headline] as const)}
				/>
				<p className="buttons">
					<button className="button quiet" type="submit" name="intent" value="answer">
						{t('clock.team.answer')}
					</button>
				</p>
			</Form>
		</details>
	)
}
