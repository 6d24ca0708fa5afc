import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { Faults } from '../action.ts'
import { AddFile } from './AddFile.tsx'
import { AddPart } from './AddPart.tsx'
import { NumbersOverTime } from './NumbersOverTime.tsx'
import { ProofWords } from './ProofList.tsx'
import type { Planned } from './planned.ts'
import { TakeAway } from './TakeAway.tsx'

type StepsEditorProps = {
	plan: Pick<Planned, 'steps' | 'proofs' | 'series'>
	canEdit: boolean
	today: Day
	typed: Record<string, string>
	faults: Faults
	language: Language
}

/** What stands beside a promise, to be added to and taken from: its steps, its numbers, its evidence. */
export function StepsEditor({ plan, canEdit, today, typed, faults, language }: StepsEditorProps) {
	const { t } = useTranslation('actions')
	const { steps, proofs, series } = plan
	const adding = { typed, faults }
	return (
		<div className="steps-editor">
			<section className="card stack">
				<h2>{t('plan.steps.title')}</h2>
				{steps.length === 0 ? <p>{t('plan.steps.none')}</p> : null}
				<ul className="part-list">
					{steps.map(({ id, title, dueOn, doneOn }) => (
						<li key={id}>
							<p>
								<bdi lang="en">{title}</bdi>{' '}
								<span className="soft">
									{doneOn
										? t('plan.steps.done-on', { day: dayInWords(doneOn, language) })
										: t('plan.steps.due', { day: dayInWords(dueOn, language) })}
								</span>
								{!doneOn && dueOn < today ? (
									<strong className="overdue"> {t('happened.overdue')}</strong>
								) : null}
							</p>
							{canEdit && !doneOn ? <FinishStep id={id} title={title} today={today} /> : null}
							{canEdit ? <TakeAway kind="milestone" id={id} what={title} /> : null}
						</li>
					))}
				</ul>
				{canEdit ? <AddPart kind="milestone" {...adding} /> : null}
			</section>
			<section className="card stack">
				<h2>{t('plan.numbers.title')}</h2>
				{series.length === 0 ? <p>{t('plan.numbers.none')}</p> : null}
				{series.map(one => (
					<div key={`${one.question} ${one.measure} ${one.unit}`}>
						<p className="eyebrow">{t(`accountability.${one.question}`)}</p>
						<NumbersOverTime series={one} language={language} />
						{canEdit
							? one.points.map(({ id, day, value }) => (
									<TakeAway
										key={id}
										kind="point"
										id={id}
										what={`${numberInWords(value, language)} ${dayInWords(day, language)}`}
									/>
								))
							: null}
					</div>
				))}
				{canEdit ? <AddPart kind="point" {...adding} /> : null}
			</section>
			<section className="card stack">
				<h2>{t('plan.proofs.title')}</h2>
				{proofs.length === 0 ? <p>{t('plan.proofs.none')}</p> : null}
				<ul className="part-list">
					{proofs.map(proof => (
						<li key={proof.id}>
							<p>
								<ProofWords proof={proof} language={language} />
							</p>
							{canEdit ? <TakeAway kind="proof" id={proof.id} what={proof.title} /> : null}
						</li>
					))}
				</ul>
				{canEdit ? (
					<>
						<AddPart kind="link" {...adding} />
						<AddPart kind="figure" {...adding} />
						<AddFile today={today} {...adding} />
					</>
				) : null}
			</section>
		</div>
	)
}

function FinishStep({ id, title, today }: { id: string; title: string; today: Day }) {
	const { t } = useTranslation('actions')
	return (
		<Form method="post" className="buttons">
			<input type="hidden" name="id" value={id} />
			<label htmlFor={`done-${id}`}>
				{t('plan.steps.when')} <span className="out-of-sight">{title}</span>
			</label>
			<input id={`done-${id}`} type="date" name="doneOn" defaultValue={today} max={today} required />
			<button className="button quiet small" type="submit" name="intent" value="finish">
				{t('plan.steps.finish')}
			</button>
		</Form>
	)
}
