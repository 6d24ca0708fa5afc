import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { KeyName } from '#app/languages/KeyName.tsx'
import { directionOf, sourceLanguage, type WordingKey } from '#app/languages/language.ts'
import { PlainWordsAdvice, useTyped } from '#app/languages/PlainWordsAdvice.tsx'
import { readKey } from '#app/languages/translation.ts'
import type { DeskLine } from './translated-thing.ts'
import { InOrder } from './YouSaid.tsx'

type DeskFormProps = {
	into: WordingKey
	lines: DeskLine[]
	/** One tick for all the lines. */
	isCheckedWhole: boolean
}

/** The desk: each line's source beside its words, a tick for what a person has checked, one press that keeps it all. */
export function DeskForm({ into, lines, isCheckedWhole }: DeskFormProps) {
	const { t } = useTranslation('languages')
	const isSource = into === sourceLanguage
	return (
		<Form method="post" className="stack" noValidate>
			<ul className="desk-lines">
				{lines.map(line => (
					<li key={line.field} className="card desk-line">
						<Line line={line} into={into} hasTick={!isSource && !isCheckedWhole} />
					</li>
				))}
			</ul>
			{isCheckedWhole ? (
				<Tick
					name="checked"
					isChecked={lines.every(line => line.isChecked)}
					words={t('desk.i-checked-all')}
				/>
			) : null}
			<p className="buttons desk-save">
				<button className="button" type="submit" name="intent" value="save">
					{t('desk.save')}
				</button>
			</p>
		</Form>
	)
}

function Line({ line, into, hasTick }: { line: DeskLine; into: WordingKey; hasTick: boolean }) {
	const { t } = useTranslation('languages')
	const { field, words, source, state, refusal, theirs } = line
	const { box, now, follow } = useTyped(words)
	const { language, variant } = readKey(into)
	const id = `line-${field}`
	const marked = { lang: language, dir: directionOf(language) }
	const said = [refusal ? `${id}-error` : '', `${id}-advice`].filter(Boolean).join(' ')
	return (
		<>
			<p className="desk-field">
				<bdi>{field}</bdi> <span className={`status desk-${state}`}>{t(`desk.state.${state}`)}</span>
			</p>
			{source ? <Source id={id} source={source} /> : null}
			<div className="desk-target">
				<div className="field">
					<label htmlFor={id} className="eyebrow">
						<KeyName wordingKey={into} />
					</label>
					{refusal ? (
						<p className="error" id={`${id}-error`}>
							{t(`desk.refusal.${refusal}`)}
						</p>
					) : null}
					{theirs === undefined ? null : (
						<div className="theirs">
							<p className="eyebrow">{t('desk.theirs')}</p>
							<p className="as-written" {...marked}>
								{theirs || '–'}
							</p>
						</div>
					)}
					<textarea
						id={id}
						name={`words.${field}`}
						rows={Math.min(8, 1 + Math.ceil(Math.max(words.length, source?.words.length ?? 0) / 60))}
						defaultValue={words}
						ref={box}
						onChange={follow}
						aria-describedby={[source ? `${id}-source` : '', said].filter(Boolean).join(' ')}
						aria-invalid={refusal ? true : undefined}
						{...marked}
					/>
				</div>
				<PlainWordsAdvice id={`${id}-advice`} words={now} language={language} variant={variant} />
				{state === 'stale' ? <p className="note">{t('desk.changed')}</p> : null}
				{hasTick ? (
					<Tick name={`checked.${field}`} isChecked={line.isChecked} words={t('desk.i-checked')} />
				) : null}
			</div>
			<input type="hidden" name={`was.${field}`} value={line.was} />
			<input type="hidden" name={`from.${field}`} value={line.from} />
		</>
	)
}

function Source({ id, source }: { id: string; source: { key: WordingKey; words: string } }) {
	const { language } = readKey(source.key)
	return (
		<div className="desk-source">
			<p className="eyebrow">
				<KeyName wordingKey={source.key} />
			</p>
			<p className="as-written" id={`${id}-source`} lang={language} dir={directionOf(language)}>
				<InOrder words={{ language, text: source.words }} />
			</p>
		</div>
	)
}

function Tick({ name, isChecked, words }: { name: string; isChecked: boolean; words: string }) {
	return (
		<label className="tick">
			<input type="checkbox" name={name} value="yes" defaultChecked={isChecked} />
			<span>{words}</span>
		</label>
	)
}
