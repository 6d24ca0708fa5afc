import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languages } from '#app/languages/language.ts'
import { mostInBatch } from './paper-batch.ts'
import { mostInPack } from './paper-pack.ts'

/** One step of the close: its number, its name, whether it is done, and what to do. */
export function Step({ name, isDone, children }: { name: string; isDone: boolean; children: ReactNode }) {
	const { t } = useTranslation('ballots')
	return (
		<li className="card close-step" data-done={isDone}>
			<h2>
				{t(`schools.step.${name}`)} {isDone ? <span className="status">{t('schools.step-done')}</span> : null}
			</h2>
			{children}
		</li>
	)
}

/** A box for a whole number with its button, in one line. */
export function NumberForm({
	act,
	label,
	button,
	most,
}: {
	act: string
	label: string
	button: string
	most: number
}) {
	return (
		<Form method="post" className="number-form">
			<input type="hidden" name="act" value={act} />
			<div className="field">
				<label htmlFor={`${act}-count`}>{label}</label>
				<input
					id={`${act}-count`}
					name="count"
					inputMode="numeric"
					autoComplete="off"
					required
					maxLength={String(most).length}
				/>
			</div>
			<button className="button quiet" type="submit">
				{button}
			</button>
		</Form>
	)
}

export type PackShown = { number: number; count: number; from: number; to: number }

/** The packs of a school, each to print in any language, and another to send while children vote. */
export function Packs({
	path,
	packs,
	language,
	maySend,
}: {
	/** The address of the school's page. */
	path: string
	packs: PackShown[]
	language: Language
	maySend: boolean
}) {
	const { t } = useTranslation('ballots')
	return (
		<>
			{packs.length === 0 ? <p>{t('schools.no-packs')}</p> : null}
			<ul className="pack-list">
				{packs.map(({ number, count, from, to }) => (
					<li key={number}>
						<span>{t('schools.pack', { number, count, from, to })}</span>
						<form method="get" action={`${path}/papers`} className="number-form">
							<input type="hidden" name="pack" value={number} />
							<label className="field">
								<span>{t('schools.print-in')}</span>
								<select name="in" defaultValue={language}>
									{Object.entries(languages).map(([one, { name }]) => (
										<option key={one} value={one} lang={one}>
											{name}
										</option>
									))}
								</select>
							</label>
							<button className="button quiet small" type="submit">
								{t('schools.print')}
							</button>
						</form>
					</li>
				))}
			</ul>
			{maySend ? (
				<NumberForm
					act="send"
					label={t('schools.send-label', { most: mostInPack })}
					button={t('schools.send')}
					most={mostInPack}
				/>
			) : null}
		</>
	)
}

export type BatchShown = { label: string; count: number; state: string; isMyTurn: boolean }

/** The batches of a school with what each waits for. */
export function Batches({ path, batches, mayKey }: { path: string; batches: BatchShown[]; mayKey: boolean }) {
	const { t } = useTranslation('ballots')
	return (
		<>
			<p className="hint">{t('schools.batch-how', { most: mostInBatch })}</p>
			<ul className="pack-list">
				{batches.map(({ label, count, state, isMyTurn }) => (
					<li key={label}>
						<span>
							<b dir="ltr">{label}</b>: {t('schools.papers', { count })} ·{' '}
							{state === 'settled' ? t('schools.batch-settled') : t(`schools.why.${state}`)}
						</span>
						<span className="buttons">
							{mayKey && isMyTurn ? (
								<Link className="button small" to={`${path}/batches/${label}`}>
									{t(state === 'batch.differs' ? 'schools.look' : 'schools.key')}
									<span className="away"> {label}</span>
								</Link>
							) : null}
							{mayKey ? (
								<details className="take-back">
									<summary>
										{t('schools.take-back')}
										<span className="away"> {label}</span>
									</summary>
									<Form method="post">
										<p>{t('schools.take-back-why')}</p>
										<input type="hidden" name="label" value={label} />
										<button className="button quiet small" type="submit" name="act" value="take-back">
											{t('schools.take-back-now')}
										</button>
									</Form>
								</details>
							) : null}
						</span>
					</li>
				))}
			</ul>
			{mayKey ? (
				<NumberForm
					act="batch"
					label={t('schools.batch-label')}
					button={t('schools.batch-make')}
					most={mostInBatch}
				/>
			) : null}
		</>
	)
}
