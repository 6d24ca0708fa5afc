import { Link } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { type InboxAnswer, useReading } from './Reading.tsx'
import { KeyHint, useSingleKeys } from './SingleKeys.tsx'
import type { ThemeBrief } from './theme.ts'
import { VoiceCard, type Waiting } from './VoiceCard.tsx'

type VoiceDeskProps = {
	waiting: Waiting[]
	themes: ThemeBrief[]
	language: Language
	/** The words asked for in the address, if they wait. */
	asked: string | null
	/** The one survey that is read from, or null for all. */
	survey: string | null
	/** What came of a form sent without a script. */
	answered?: InboxAnswer
}

/**
 * One voice after another: act, and the next is there before the server has
 * answered. What the server refuses comes back, with what was typed.
 */
export function VoiceDesk({ waiting, language, asked, survey, answered, ...rest }: VoiceDeskProps) {
	const { t } = useTranslation('voices')
	const { answer, acted, current, setCurrent, send, sentFor, moves } = useReading({
		waiting,
		asked,
		answered,
	})
	const [keysOn, setKeysOn] = useKeysOn()
	const themes = useSteadyOrder(rest.themes)
	const left = waiting.filter(({ wordsId }) => !acted.includes(wordsId))
	const place = Math.max(
		0,
		left.findIndex(({ wordsId }) => wordsId === current),
	)
	const voice = left[place]
	const undo = useRef<HTMLFormElement>(null)

	function onSend(event: FormEvent<HTMLFormElement>) {
		const next = left[place + 1] ?? left[place - 1]
		send(event, next?.wordsId ?? null)
	}
	const go = (step: number) => {
		const there = left[place + step]
		if (there) setCurrent(there.wordsId)
	}
	useSingleKeys({ j: () => go(1), k: () => go(-1), u: () => undo.current?.requestSubmit() }, keysOn)

	return (
		<div className="voice-desk">
			<div className="stack">
				<InboxSays answer={answer} />
				{answer?.ok && ['clear', 'redact', 'withhold'].includes(answer.act) ? (
					<form method="post" ref={undo} onSubmit={event => send(event, current)}>
						<input type="hidden" name="act" value="put-back" />
						<input type="hidden" name="wordsId" value={answer.wordsId} />
						<button className="button quiet small" type="submit" aria-keyshortcuts={keysOn ? 'u' : undefined}>
							{t('inbox.undo')} <KeyHint letter="U" on={keysOn} />
						</button>
					</form>
				) : null}
				{voice ? (
					<VoiceCard
						key={voice.wordsId}
						{...{ voice, themes, language, keysOn, onSend }}
						sent={sentFor(voice.wordsId)}
						takesFocus={moves > 0}
					/>
				) : (
					<NothingWaits takesFocus={moves > 0} />
				)}
			</div>
			<aside className="stack" aria-labelledby="queue-heading">
				<h2 id="queue-heading">{t('inbox.queue')}</h2>
				<label className="keys-choice">
					<input type="checkbox" checked={keysOn} onChange={event => setKeysOn(event.target.checked)} />
					{t('inbox.keys')}
				</label>
				{keysOn ? <p className="hint">{t('inbox.keys-hint')}</p> : null}
				<ol className="voice-queue">
					{left.map(({ wordsId, text, language: written }) => (
						<li key={wordsId}>
							<Link
								to={`?words=${wordsId}${survey ? `&survey=${survey}` : ''}`}
								preventScrollReset
								aria-current={wordsId === voice?.wordsId ? 'true' : undefined}
								lang={written ?? undefined}
								dir="auto"
								onClick={event => {
									event.preventDefault()
									setCurrent(wordsId)
								}}
							>
								{text.slice(0, 120)}
							</Link>
						</li>
					))}
				</ol>
			</aside>
		</div>
	)
}

/** What was done, or why not: said aloud by a screen reader without moving there. */
function InboxSays({ answer }: { answer: InboxAnswer | undefined }) {
	const { t } = useTranslation('voices')
	return (
		<>
			<p role="status" className="inbox-says">
				{answer?.ok ? t(`inbox.done.${answer.act}`) : ''}
			</p>
			<div role="alert">
				{answer && !answer.ok ? (
					<p className="error-summary">
						{t(`refusal.${answer.refusal}`, { by: answer.by ?? t('inbox.somebody') })}
					</p>
				) : null}
			</div>
		</>
	)
}

function NothingWaits({ takesFocus }: { takesFocus: boolean }) {
	const { t } = useTranslation('voices')
	const here = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (takesFocus) here.current?.focus()
	}, [takesFocus])
	return (
		<div tabIndex={-1} ref={here}>
			<EmptyState>
				<h2>{t('inbox.nothing-title')}</h2>
				<p>{t('inbox.nothing')}</p>
				<p>
					<Link to="/team/themes">{t('inbox.to-themes')}</Link>
				</p>
			</EmptyState>
		</div>
	)
}

/** The themes in the order they had at first, new ones last: a key means the same theme all the while. */
function useSteadyOrder(themes: ThemeBrief[]): ThemeBrief[] {
	const [first] = useState(() => themes.map(({ id }) => id))
	const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length)
	return themes.toSorted((a, b) => place(a.id) - place(b.id))
}

const keysSetting = 'inbox-single-keys'

/** Whether single keys are on: kept in this browser, on until switched off. */
function useKeysOn(): [boolean, (on: boolean) => void] {
	const [on, setOn] = useState(false)
	useEffect(() => setOn(localStorage.getItem(keysSetting) !== 'off'), [])
	return [
		on,
		next => {
			localStorage.setItem(keysSetting, next ? 'on' : 'off')
			setOn(next)
		},
	]
}
