import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import { type Language, languages } from '#app/languages/language.ts'
import { HideWords } from './HideWords.tsx'
import type { ReadingForm } from './reading-form.ts'
import { wordsIn } from './redaction.ts'
import { KeyHint, useSingleKeys } from './SingleKeys.tsx'
import { quickThemes, ThemeChoice, toggled } from './ThemeChoice.tsx'
import { type Chosen, type ThemeBrief, withKnown } from './theme.ts'
import { type AskedBrief, QuestionOfVoice, VoiceText } from './VoiceText.tsx'
import { longestReason, redactReasons, withholdReasons } from './voice.ts'

/** Words waiting to be read, with the question they answer. */
export type Waiting = {
	wordsId: string
	/** Nothing for what was written on a ballot. */
	language: Language | null
	day: string
	text: string
	chosen: string[]
	asked?: AskedBrief
}

type VoiceCardProps = {
	voice: Waiting
	themes: ThemeBrief[]
	language: Language
	keysOn: boolean
	/** What was typed and refused before, to go on from. */
	sent?: ReadingForm
	onSend: (event: FormEvent<HTMLFormElement>) => void
	/** Called once the card is there, to bring the keyboard to it. */
	takesFocus: boolean
}

/** One child's words, large, and what can be done with them: each a plain form with a key of its own. */
export function VoiceCard(props: VoiceCardProps) {
	const { voice, language, keysOn, sent, onSend, takesFocus } = props
	// Themes are of surveys: words from a ballot stand beside its count, and go into none.
	const themes = voice.language === null ? [] : props.themes
	const { t } = useTranslation('voices')
	const [taken, setTaken] = useState(() => themesSent(sent))
	const chosen = withKnown(taken, themes)
	const [hidden, setHidden] = useState<number[]>(() => spansSent(sent))
	const card = useRef<HTMLElement>(null)
	const text = useRef<HTMLQuoteElement>(null)
	const find = useRef<HTMLInputElement>(null)

	useEffect(() => {
		if (takesFocus) card.current?.focus()
	}, [takesFocus])

	const onTaken = () => card.current?.focus()
	const press = (selector: string) => card.current?.querySelector<HTMLElement>(selector)?.click()
	useSingleKeys(
		{
			c: () => press('[data-act="clear"]'),
			r: () => {
				const marked = selectedWords(text.current, voice.text)
				if (marked.length > 0) setHidden([...new Set([...hidden, ...marked])])
				openPanel(card.current, 'redact', marked.length > 0 ? 'button' : 'input:not([type=hidden])')
			},
			w: () => openPanel(card.current, 'withhold', 'button'),
			s: () => openPanel(card.current, 'refer', 'input:not([type=hidden])'),
			t: () => find.current?.focus(),
			...Object.fromEntries(
				themes
					.slice(0, quickThemes)
					.map(({ id }, place) => [
						String(place + 1),
						() => setTaken({ ...chosen, ids: toggled(chosen.ids, id) }),
					]),
			),
		},
		keysOn,
	)

	return (
		<article className="voice-card card" tabIndex={-1} ref={card} aria-labelledby="voice-heading">
			<h2 id="voice-heading" className="out-of-sight">
				{t('inbox.this-voice')}
			</h2>
			<QuestionOfVoice asked={voice.asked} chosen={voice.chosen} language={language} linksToSurvey />
			<VoiceText text={voice.text} language={voice.language} textRef={text} />
			<p className="voice-day">
				{voice.language === null
					? t('inbox.written-on-ballot', { day: dayInWords(voice.day, language) })
					: t('inbox.written', {
							day: dayInWords(voice.day, language),
							language: languages[voice.language].name,
						})}
			</p>
			<form method="post" onSubmit={onSend} className="stack">
				<Hidden act="clear" wordsId={voice.wordsId} />
				{voice.language === null ? null : (
					<ThemeChoice
						{...{ themes, language, chosen, keysOn, onChange: setTaken, inputRef: find, onTaken }}
					/>
				)}
				<button
					className="button"
					type="submit"
					data-act="clear"
					aria-keyshortcuts={keysOn ? 'c' : undefined}
				>
					{chosen.ids.length + chosen.names.length > 0 ? t('inbox.clear-with-themes') : t('inbox.clear')}
					<KeyHint letter="C" on={keysOn} />
				</button>
			</form>
			<Panel act="redact" letter="R" keysOn={keysOn} isOpen={sent?.act === 'redact'}>
				<form method="post" onSubmit={onSend} className="stack">
					<Hidden act="redact" wordsId={voice.wordsId} />
					{chosen.ids.map(id => (
						<input key={id} type="hidden" name="theme" value={id} />
					))}
					{chosen.names.map(name => (
						<input key={name} type="hidden" name="newTheme" value={name} />
					))}
					<HideWords text={voice.text} language={voice.language} hidden={hidden} onChange={setHidden} />
					<Reasons title={t('inbox.why-hide')} reasons={redactReasons} />
				</form>
			</Panel>
			<Panel act="withhold" letter="W" keysOn={keysOn}>
				<form method="post" onSubmit={onSend} className="stack">
					<Hidden act="withhold" wordsId={voice.wordsId} />
					<Reasons title={t('inbox.why-withhold')} reasons={withholdReasons} />
				</form>
			</Panel>
			<Panel act="refer" letter="S" keysOn={keysOn} isOpen={sent?.act === 'refer'}>
				<form method="post" onSubmit={onSend} className="stack">
					<Hidden act="refer" wordsId={voice.wordsId} />
					<div className="field">
						<label htmlFor="refer-reason">{t('inbox.why-refer')}</label>
						<span className="hint" id="refer-hint">
							{t('inbox.refer-hint')}
						</span>
						<input
							id="refer-reason"
							name="reason"
							required
							maxLength={longestReason}
							autoComplete="off"
							dir="auto"
							aria-describedby="refer-hint"
							defaultValue={sent?.act === 'refer' ? sent.reason : ''}
						/>
					</div>
					<button className="button" type="submit">
						{t('inbox.refer')}
					</button>
				</form>
			</Panel>
		</article>
	)
}

type PanelAct = 'redact' | 'withhold' | 'refer'

/** What is behind one key: a part that opens, with or without a script. */
function Panel({
	act,
	letter,
	keysOn,
	isOpen = false,
	children,
}: {
	act: PanelAct
	letter: string
	keysOn: boolean
	isOpen?: boolean
	children: ReactNode
}) {
	const { t } = useTranslation('voices')
	return (
		<details className="voice-panel" data-panel={act} open={isOpen}>
			<summary aria-keyshortcuts={keysOn ? letter.toLowerCase() : undefined}>
				{t(`inbox.open.${act}`)} <KeyHint letter={letter} on={keysOn} />
			</summary>
			{children}
		</details>
	)
}

/** One button for each reason: choosing it does the deed. */
function Reasons({ title, reasons }: { title: string; reasons: readonly string[] }) {
	const { t } = useTranslation('voices')
	return (
		<fieldset className="stack">
			<legend>{title}</legend>
			<div className="buttons">
				{reasons.map(reason => (
					<button key={reason} className="button quiet small" type="submit" name="reason" value={reason}>
						{t(`reason.${reason}`)}
					</button>
				))}
			</div>
		</fieldset>
	)
}

function Hidden({ act, wordsId }: { act: string; wordsId: string }) {
	return (
		<>
			<input type="hidden" name="act" value={act} />
			<input type="hidden" name="wordsId" value={wordsId} />
		</>
	)
}

function openPanel(card: HTMLElement | null, act: PanelAct, focus: string) {
	const panel = card?.querySelector<HTMLDetailsElement>(`[data-panel="${act}"]`)
	if (!panel) return
	panel.open = true
	panel.querySelector<HTMLElement>(focus)?.focus()
}

/** Starts of the words that the selection on the page touches. */
function selectedWords(quote: HTMLElement | null, text: string): number[] {
	const selection = getSelection()
	if (!quote || !selection || selection.isCollapsed || selection.rangeCount === 0) return []
	const range = selection.getRangeAt(0)
	if (!quote.contains(range.startContainer) || !quote.contains(range.endContainer)) return []
	const before = document.createRange()
	before.setStart(quote, 0)
	before.setEnd(range.startContainer, range.startOffset)
	const from = before.toString().length
	const to = from + range.toString().length
	return wordsIn(text).flatMap(word => (word.start < to && from < word.end ? [word.start] : []))
}

function themesSent(sent: ReadingForm | undefined): Chosen {
	return sent && 'theme' in sent ? { ids: sent.theme, names: sent.newTheme } : { ids: [], names: [] }
}

function spansSent(sent: ReadingForm | undefined): number[] {
	return sent?.act === 'redact' ? sent.spans.map(({ start }) => start) : []
}
