import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords, listInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { Words } from '../YouSaid.tsx'
import { PromiseMarks } from './PromiseMarks.tsx'
import type { Planned } from './planned.ts'

/** What was promised under a wish, a line each, parts under what they are parts of. */
export function PlanLines({
	promises,
	printed,
	language,
}: {
	promises: Planned[]
	/** Ids of those that have room on paper. */
	printed: string[]
	language: Language
}) {
	const { t } = useTranslation('actions')
	const left = promises
		.filter(({ id }) => !printed.includes(id))
		.reduce((sum, { parts }) => sum + 1 + parts.length, 0)
	return (
		<>
			<ol className="plan-lines">
				{promises.map(promise => (
					<li
						key={promise.id}
						id={promise.id}
						className={printed.includes(promise.id) ? 'card plan-line' : 'card plan-line no-print'}
					>
						<h3>
							<Link to={`/${language}/promises/${promise.id}`}>
								<Words words={promise.title} language={language} />
							</Link>
						</h3>
						<PromiseMarks promise={promise} language={language} />
						<Beside promise={promise} language={language} />
						{promise.parts.length > 0 ? <Parts promise={promise} language={language} /> : null}
					</li>
				))}
			</ol>
			{left > 0 ? (
				<p className="print-only">{t('plan.lines.more', { number: numberInWords(left, language) })}</p>
			) : null}
		</>
	)
}

/** What stands beside a promise, in a few words: who helps, the steps, the evidence, the newest numbers. */
function Beside({ promise, language }: { promise: Planned; language: Language }) {
	const { t } = useTranslation('actions')
	const { partners, steps, proofs, series } = promise
	const done = steps.filter(({ doneOn }) => doneOn).length
	const next = steps.find(({ doneOn }) => !doneOn)
	return (
		<ul className="plan-beside">
			{partners.length > 0 ? (
				<li>
					{t('plan.lines.helps')} <bdi>{listInWords(partners, language)}</bdi>
				</li>
			) : null}
			{steps.length > 0 ? (
				<li>
					{t('plan.lines.steps', {
						done: numberInWords(done, language),
						of: numberInWords(steps.length, language),
					})}
					{next ? (
						<>
							{' '}
							{t('plan.lines.next')} <bdi lang="en">{next.title}</bdi> · {dayInWords(next.dueOn, language)}
						</>
					) : null}
				</li>
			) : null}
			{series.map(({ measure, unit, points }) => {
				const newest = points.at(-1)
				return newest ? (
					<li key={`${measure} ${unit}`}>
						<bdi lang="en">{measure}</bdi>: <strong>{numberInWords(newest.value, language)}</strong>{' '}
						<bdi lang="en">{unit}</bdi> · {dayInWords(newest.day, language)}
					</li>
				) : null
			})}
			<li>
				{proofs.length > 0
					? t('plan.lines.proofs', { number: numberInWords(proofs.length, language) })
					: t('plan.lines.no-proof')}
			</li>
		</ul>
	)
}

/** The parts of a promise with how many are done: its own status stands beside that, whatever it is. */
export function Parts({ promise, language }: { promise: Planned; language: Language }) {
	const { t } = useTranslation('actions')
	const { parts, rollUp } = promise
	if (parts.length === 0) return null
	return (
		<>
			<p>
				<strong>
					{t('plan.lines.parts', {
						done: numberInWords(rollUp.done, language),
						of: numberInWords(rollUp.of, language),
					})}
				</strong>
			</p>
			<ul className="plan-parts">
				{parts.map(part => (
					<li key={part.id}>
						<p>
							<Link to={`/${language}/promises/${part.id}`}>
								<Words words={part.title} language={language} />
							</Link>
						</p>
						<PromiseMarks promise={part} language={language} />
					</li>
				))}
			</ul>
		</>
	)
}
