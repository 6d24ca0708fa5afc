import { Form, useFetcher, useNavigation } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { plainWords, Words } from '#app/surveys/Words.tsx'
import type { BoxShown } from './box-shown.ts'
import type { BoxStepName } from './box-step.ts'

/** One button for one step, and what happens while it is taken. */
export function BoxForm({ step }: { step: Exclude<BoxStepName, 'open' | 'withdraw'> }) {
	const { t } = useTranslation('ballots')
	const isTaken = useStepUnderWay() === step
	return (
		<Form method="post" className="stack">
			<p className="buttons">
				<button className="button" type="submit" name="step" value={step} disabled={isTaken}>
					{t(`box.${step}.button`)}
				</button>
			</p>
			{isTaken && step === 'publish' ? <p role="status">{t('box.publish.working')}</p> : null}
		</Form>
	)
}

/** Two holders type their shares. The fields are empty again after every answer, whatever it is. */
export function OpenForm({ slug }: { slug: string }) {
	const { t } = useTranslation('ballots')
	const isTaken = useStepUnderWay() === 'open'
	return (
		<Form method="post" className="stack" autoComplete="off">
			<input type="hidden" name="step" value="open" />
			{(['first', 'second'] as const).map(which => (
				<p className="field" key={which}>
					<label htmlFor={`share-${which}`}>{t(`box.open.${which}`)}</label>
					<ShareInput id={`share-${which}`} name={which} />
				</p>
			))}
			<p className="buttons">
				<button className="button" type="submit" disabled={isTaken}>
					{t('box.open.button')}
				</button>
			</p>
			{isTaken ? <HowFar slug={slug} /> : null}
		</Form>
	)
}

/** A share as its holder types it: seen, for they read it from a sheet; kept by no browser. */
export function ShareInput({ id, name }: { id: string; name: string }) {
	return (
		<textarea
			{...{ id, name }}
			className="share-input"
			dir="ltr"
			rows={3}
			required
			maxLength={500}
			autoComplete="off"
			autoCapitalize="characters"
			autoCorrect="off"
			spellCheck={false}
		/>
	)
}

/** How far the opening has come: asked every second while it goes on. */
function HowFar({ slug }: { slug: string }) {
	const { t, i18n } = useTranslation('ballots')
	const { load, data } = useFetcher<{ box: BoxShown }>()
	useEffect(() => {
		const asking = setInterval(() => load(`/team/ballots/${slug}/count`), 1_000)
		return () => clearInterval(asking)
	}, [load, slug])
	const { done = 0, of = 0 } = data?.box.progress ?? {}
	const inWords = (number: number) => numberInWords(number, i18n.language)
	return (
		<p role="status" className="box-progress">
			{of === 0 ? t('box.open.begins') : t('box.open.so-far', { done: inWords(done), all: inWords(of) })}
			{of === 0 ? null : <progress value={done} max={of} aria-label={t('box.open.begins')} />}
		</p>
	)
}

/** Who stopped standing after the ballot was fixed. */
export function LateForm({
	box,
	language,
	mayStep,
}: {
	box: BoxShown
	language: Language
	mayStep: boolean
}) {
	const { t } = useTranslation('ballots')
	return (
		<details className="stack" open={box.late.length > 0}>
			<summary>{t('box.late.title')}</summary>
			<p className="hint">{t('box.late.lead')}</p>
			{box.late.length > 0 ? (
				<ul>
					{box.late.map(name => (
						<li key={name.en}>
							<Words wording={name} reader={{ language }} />
						</li>
					))}
				</ul>
			) : null}
			{mayStep && box.standing.length > 0 ? (
				<Form method="post" className="stack">
					<input type="hidden" name="step" value="withdraw" />
					<p className="field">
						<label htmlFor="late-option">{t('box.late.who')}</label>
						<select id="late-option" name="option">
							{box.standing.map(({ value, name }) => (
								<option key={value} value={value}>
									{plainWords(name, { language })}
								</option>
							))}
						</select>
					</p>
					<p className="buttons">
						<button className="button quiet small" type="submit">
							{t('box.late.button')}
						</button>
					</p>
				</Form>
			) : null}
		</details>
	)
}

/** The step that was asked for and is not answered yet. */
function useStepUnderWay(): string | undefined {
	const { formData } = useNavigation()
	const step = formData?.get('step')
	return typeof step === 'string' ? step : undefined
}
