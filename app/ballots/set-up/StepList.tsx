import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { Wording } from '#app/surveys/survey.ts'
import { Words } from '#app/surveys/Words.tsx'
import type { BallotStep, StepState, ToDo } from './steps.ts'

type StepListProps = {
	steps: StepState[]
	/** Where each step is done; null for a step this person cannot take. */
	addresses: Record<BallotStep, string | null>
	/** What parts of the paper are called. */
	parts: { id: string; wording: Wording }[]
	language: Language
}

/** The way from an empty paper to a public record: each step, how far it is, and what is still to do there. */
export function StepList({ steps, addresses, parts, language }: StepListProps) {
	const { t } = useTranslation('ballots')
	return (
		<ol className="ballot-steps">
			{steps.map(({ step, state, toDo }) => {
				const address = addresses[step]
				return (
					<li key={step} className="card" data-state={state}>
						<h3>
							{address ? (
								<Link to={address}>{t(`team.step.${step}.name`)}</Link>
							) : (
								t(`team.step.${step}.name`)
							)}
						</h3>{' '}
						<span className={`status step-${state}`}>{t(`team.step-state.${state}`)}</span>
						<p className="hint">{t(`team.step.${step}.about`)}</p>
						{state === 'to-do' ? (
							<ul>
								{toDo.map(one => (
									<li key={JSON.stringify(one)}>
										<Left toDo={one} {...{ parts, language }} />
									</li>
								))}
							</ul>
						) : null}
					</li>
				)
			})}
		</ol>
	)
}

function Left({ toDo, parts, language }: { toDo: ToDo } & Pick<StepListProps, 'parts' | 'language'>) {
	const { t } = useTranslation('ballots')
	if (toDo.what === 'words') return t('team.to-do.words', { number: numberInWords(toDo.number, language) })
	const said = t(`team.to-do.${toDo.what}`)
	if (!('part' in toDo)) return said
	const part = parts.find(({ id }) => id === toDo.part)
	return (
		<>
			{part ? <Words wording={part.wording} reader={{ language }} /> : null} {said}
		</>
	)
}
