import { Form } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../record.ts'
import { findLines, keepLines } from './kept-lines.client.ts'
import { lineOf, readPaper } from './keyed-paper.ts'
import { LinesForm } from './LinesForm.tsx'
import { OptionNumbers } from './OptionNumbers.tsx'
import { PaperInNames, type PartNames } from './PaperInNames.tsx'

type BatchKeysProps = {
	/** Under which name the tab keeps what was keyed so far. */
	keptUnder: string
	count: number
	parts: Part[]
	names: PartNames[]
	/** What was sent and refused, for a browser that keeps nothing by itself. */
	sent: string[]
}

/** A batch keyed with the keyboard alone: a line for each paper, Enter for the next, and what was typed shown as names. */
export function BatchKeys({ keptUnder, count, parts, names, sent }: BatchKeysProps) {
	const { t } = useTranslation('ballots')
	const { lines, keep, change } = useLines(keptUnder)
	const [mended, setMended] = useState<number | null>(null)
	const place = mended ?? lines.length
	const isWhole = lines.length >= count && mended === null
	function kept(line: string) {
		keep(place, line)
		setMended(null)
	}
	return (
		<div className="batch-desk">
			<noscript>
				<LinesForm {...{ count, parts, sent }} />
			</noscript>
			<div className="stack only-scripted">
				{isWhole ? (
					<SaveLines lines={lines} />
				) : (
					<PaperLine
						key={place}
						{...{ place, count, parts, names }}
						before={mended === null ? '' : (lines[mended] ?? '')}
						onKept={kept}
					/>
				)}
				<p role="status" className="away">
					{lines.length > 0 ? (
						<>
							{t('schools.paper', { number: lines.length })}{' '}
							<PaperInNames parts={parts} names={names} line={lines.at(-1) ?? ''} />
						</>
					) : null}
				</p>
				<ol className="keyed-lines">
					{lines.toReversed().map((line, back) => {
						const at = lines.length - 1 - back
						return (
							<li key={at}>
								<span className="keyed-number">{t('schools.count.number', { number: at + 1 })}</span>
								<code dir="ltr">{line}</code>
								<span>
									<PaperInNames parts={parts} names={names} line={line} />
								</span>
								<button className="button quiet small" type="button" onClick={() => setMended(at)}>
									{t('schools.change')}
									<span className="away"> {t('schools.paper', { number: at + 1 })}</span>
								</button>
							</li>
						)
					})}
				</ol>
				{lines.length > 0 ? (
					<p>
						<button className="button quiet small" type="button" onClick={() => change(lines.slice(0, -1))}>
							{t('schools.take-last')}
						</button>
					</p>
				) : null}
			</div>
			<OptionNumbers parts={parts} names={names} />
		</div>
	)
}

/** The lines keyed so far; a page that comes back finds them where they were. */
function useLines(keptUnder: string) {
	const [lines, setLines] = useState<string[]>([])
	// Only the browser knows what its tab kept: the server's page begins empty.
	useEffect(() => setLines(findLines(keptUnder)), [keptUnder])
	function change(next: string[]) {
		keepLines(keptUnder, next)
		setLines(next)
	}
	return {
		lines,
		change,
		keep: (place: number, line: string) =>
			change(place < lines.length ? lines.with(place, line) : [...lines, line]),
	}
}

type PaperLineProps = {
	place: number
	count: number
	parts: Part[]
	names: PartNames[]
	/** What stood there, when a line is changed. */
	before: string
	onKept: (line: string) => void
}

function PaperLine({ place, count, parts, names, before, onKept }: PaperLineProps) {
	const { t } = useTranslation('ballots')
	const [typed, setTyped] = useState(before)
	const [trouble, setTrouble] = useState<string | null>(null)
	const box = useRef<HTMLInputElement>(null)
	useEffect(() => box.current?.focus(), [])
	function next(event: FormEvent) {
		event.preventDefault()
		const read = readPaper(parts, typed)
		if (!read.ok) return setTrouble(read.refusal)
		onKept(lineOf(parts, read.value))
	}
	return (
		<form onSubmit={next} className="paper-line">
			<div className="field">
				<label htmlFor="paper-line">{t('schools.paper-of', { number: place + 1, count })}</label>
				<input
					id="paper-line"
					ref={box}
					dir="ltr"
					autoComplete="off"
					spellCheck={false}
					value={typed}
					maxLength={200}
					aria-invalid={trouble ? true : undefined}
					aria-describedby="paper-says"
					onChange={event => {
						setTyped(event.target.value)
						setTrouble(null)
					}}
				/>
				<p id="paper-says" className={trouble ? 'error' : 'paper-says'}>
					{trouble ? (
						<span role="alert">{t(`schools.refused.${trouble}`)}</span>
					) : (
						<PaperInNames parts={parts} names={names} line={typed} />
					)}
				</p>
			</div>
			<button className="button" type="submit">
				{t('schools.next-paper')}
			</button>
		</form>
	)
}

function SaveLines({ lines }: { lines: string[] }) {
	const { t } = useTranslation('ballots')
	const button = useRef<HTMLButtonElement>(null)
	useEffect(() => button.current?.focus(), [])
	return (
		<Form method="post" className="note save-lines">
			<p>{t('schools.all-keyed', { count: lines.length })}</p>
			<input type="hidden" name="act" value="key" />
			<input type="hidden" name="lines" value={lines.join('\n')} />
			<p className="buttons">
				<button className="button" type="submit" ref={button}>
					{t('schools.save-batch')}
				</button>
			</p>
		</Form>
	)
}
