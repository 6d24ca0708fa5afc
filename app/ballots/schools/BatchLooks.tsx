import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../record.ts'
import { type KeyedPaper, readPaper, saysTheSame } from './keyed-paper.ts'
import { OptionNumbers } from './OptionNumbers.tsx'
import { PaperInNames, type PartNames } from './PaperInNames.tsx'
import { fieldsOfLook, type Look } from './school-form.ts'

type Differing = { place: number; lines: string[] }

type BatchLooksProps = {
	parts: Part[]
	names: PartNames[]
	count: number
	differing: Differing[]
	/** What was sent and refused: a browser that runs no script types nothing again. */
	sent: Look[]
}

/**
 * The papers that two people read differently: a third takes each from the stack, looks, and says what stands there.
 * Every field is the form's own, so it is sent without a script too: then the second look is asked for once the first was sent.
 */
export function BatchLooks({ parts, names, count, differing, sent }: BatchLooksProps) {
	const { t } = useTranslation('ballots')
	return (
		<div className="batch-desk">
			<Form method="post" className="stack">
				<p>{t('schools.look-lead', { count: differing.length })}</p>
				<input type="hidden" name="act" value="resolve" />
				{differing.map(one => (
					<LookAt
						key={one.place}
						{...{ parts, names, count, ...one }}
						sent={sent.find(({ place }) => place === one.place)}
					/>
				))}
				<p className="buttons">
					<button className="button" type="submit">
						{t('schools.resolve')}
					</button>
				</p>
			</Form>
			<OptionNumbers parts={parts} names={names} />
		</div>
	)
}

type LookAtProps = Omit<BatchLooksProps, 'differing' | 'sent'> & Differing & { sent?: Look }

function LookAt({ parts, names, count, place, lines, sent }: LookAtProps) {
	const { t } = useTranslation('ballots')
	const [line, setLine] = useState(sent?.line ?? '')
	const said = readPaper(parts, line)
	const isOneOfTwo = said.ok && lines.some(one => readsAs(parts, one, said.value))
	return (
		<fieldset className="card look-at">
			<legend>{t('schools.paper-of', { number: place + 1, count })}</legend>
			<dl>
				{lines.map((line, turn) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the first and the second, always two
					<div key={turn}>
						<dt>{t(turn === 0 ? 'schools.first-read' : 'schools.second-read')}</dt>
						<dd>
							<code dir="ltr">{line}</code> <PaperInNames parts={parts} names={names} line={line} />
						</dd>
					</div>
				))}
			</dl>
			<div className="field">
				<label htmlFor={`look-${place}`}>{t('schools.look-says')}</label>
				<input
					{...{ id: `look-${place}`, name: fieldsOfLook.line(place), maxLength: 200, required: true }}
					dir="ltr"
					autoComplete="off"
					defaultValue={sent?.line}
					aria-invalid={line !== '' && !said.ok ? true : undefined}
					aria-describedby={`look-${place}-says`}
					onChange={event => setLine(event.target.value)}
				/>
				<p id={`look-${place}-says`} className={said.ok || !line ? 'paper-says' : 'error'}>
					{said.ok ? (
						<PaperInNames parts={parts} names={names} line={line} />
					) : line ? (
						t(`schools.refused.${said.refusal}`)
					) : null}
				</p>
			</div>
			{said.ok && !isOneOfTwo ? (
				<div className="field">
					<label htmlFor={`again-${place}`}>{t('schools.look-again')}</label>
					<input
						{...{ id: `again-${place}`, name: fieldsOfLook.again(place), maxLength: 200, required: true }}
						dir="ltr"
						autoComplete="off"
						defaultValue={sent?.again}
					/>
				</div>
			) : null}
		</fieldset>
	)
}

function readsAs(parts: Part[], line: string, paper: KeyedPaper): boolean {
	const read = readPaper(parts, line)
	return read.ok && saysTheSame(read.value, paper)
}
