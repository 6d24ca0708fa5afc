import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsIn } from './redaction.ts'

type HideWordsProps = {
	text: string
	/** The language of the page the child wrote on. */
	language: string | null
	/** Starts of the words that are chosen. */
	hidden: number[]
	onChange: (hidden: number[]) => void
}

/**
 * A child's words, each with a box: ticked ones will be hidden. Arrow keys go
 * from word to word the way the words run, space ticks. Works without a script.
 */
export function HideWords({ text, language, hidden, onChange }: HideWordsProps) {
	const { t } = useTranslation('voices')
	return (
		<fieldset className="hide-words" lang={language ?? undefined} dir="auto" onKeyDown={walk}>
			<legend>{t('inbox.which-words')}</legend>
			{wordsIn(text).map(({ word, start, end }) => (
				<label key={start} className="hide-word">
					<input
						type="checkbox"
						name="span"
						value={`${start}-${end}`}
						checked={hidden.includes(start)}
						onChange={event =>
							onChange(event.target.checked ? [...hidden, start] : hidden.filter(one => one !== start))
						}
					/>
					<span>{word}</span>
				</label>
			))}
		</fieldset>
	)
}

function walk(event: KeyboardEvent<HTMLFieldSetElement>) {
	const boxes: EventTarget[] = [...event.currentTarget.querySelectorAll('input')]
	const place = boxes.indexOf(event.target)
	const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
	const steps: Record<string, number> = { ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1 }
	const step = steps[event.key]
	if (place < 0 || step === undefined) return
	event.preventDefault()
	const there = boxes[place + step]
	if (there instanceof HTMLElement) there.focus()
}
