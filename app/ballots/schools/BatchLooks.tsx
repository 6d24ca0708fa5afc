import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../record.ts'
import { readPaper, saysTheSame } from './keyed-paper.ts'
import { OptionNumbers } from './OptionNumbers.tsx'
import { PaperInNames, type PartNames } from './PaperInNames.tsx'

type Differing = { place: number; lines: string[] }
type Look = { line: string; again: string }

type BatchLooksProps = { parts: Part[]; names: PartNames[]; count: number; differing: Differing[] }

/** The papers that two people read differently: a third takes each from the stack, looks, and says what stands there. */
export function BatchLooks({ parts, names, count, differing }: BatchLooksProps) {
	const { t } = useTranslation('ballots')
	const [looks, setLooks] = useState<Record<number, Look>>({})
	const sent = differing.flatMap(({ place }) => {
		const look = looks[place]
		if (!look?.line) return []
		return [{ place, line: look.line, ...(look.again ? { again: look.again } : {}) }]
	})
	return (
		<div className="batch-desk">
			<Form method="post" className="stack">
				<p>{t('schools.look-lead', { count: differing.length })}</p>
				<input type="hidden" name="act" value="resolve" />
				<input type="hidden" name="looks" value={JSON.stringify(sent)} />
				{differing.map(one => (
					<LookAt
						key={one.place}
						{...{ parts, names, count, ...one }}
						look={looks[one.place] ?? { line: '', again: '' }}
						onLook={look => setLooks({ ...looks, [one.place]: look })}
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

type LookAtProps = Omit<BatchLooksProps, 'differing'> &
	Differing & { look: Look; onLook: (look: Look) => void }

function LookAt({ parts, names, count, place, lines, look, onLook }: LookAtProps) {
	const { t } = useTranslation('ballots')
	const said = readPaper(parts, look.line)
	const isOneOfTwo =
		said.ok &&
		lines.some(line => {
			const read = readPaper(parts, line)
			return read.ok && saysTheSame(read.value, said.value)
		})
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
					id={`look-${place}`}
					dir="ltr"
					autoComplete="off"
					value={look.line}
					maxLength={200}
					required
					aria-describedby={`look-${place}-says`}
					onChange={event => onLook({ ...look, line: event.target.value })}
				/>
				<p id={`look-${place}-says`} className={said.ok || !look.line ? 'paper-says' : 'error'}>
					{said.ok ? (
						<PaperInNames parts={parts} names={names} line={look.line} />
					) : look.line ? (
						t(`schools.refused.${said.refusal}`)
					) : null}
				</p>
			</div>
			{said.ok && !isOneOfTwo ? (
				<div className="field">
					<label htmlFor={`again-${place}`}>{t('schools.look-again')}</label>
					<input
						id={`again-${place}`}
						dir="ltr"
						autoComplete="off"
						value={look.again}
						maxLength={200}
						required
						onChange={event => onLook({ ...look, again: event.target.value })}
					/>
				</div>
			) : null}
		</fieldset>
	)
}
