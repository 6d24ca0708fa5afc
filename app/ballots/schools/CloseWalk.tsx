import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Difference, numberNames, type PaperNumbers } from './school-standing.ts'

/** Who counted so far, and the numbers once both have. */
export type CountsShown = {
	done: number
	/** Whether the person who looks is one of the two. */
	mine: boolean
	isPupil: boolean
	numbers: { first: PaperNumbers; second: PaperNumbers } | null
	differences: Difference[]
}

/** Two people count by hand, one after the other; the second sees nothing of what the first wrote. */
export function CountByTwo({ counts, mayCount }: { counts: CountsShown; mayCount: boolean }) {
	const { t } = useTranslation('ballots')
	if (counts.numbers) return <CountedNumbers {...counts.numbers} mayCount={mayCount} />
	const isSecond = counts.done === 1
	if (!mayCount) return <p>{t(isSecond ? 'schools.count.one-done' : 'schools.count.none-done')}</p>
	return (
		<Form method="post" className="stack" key={counts.done}>
			<input type="hidden" name="act" value="count" />
			<p>{t(isSecond ? 'schools.count.second' : 'schools.count.first')}</p>
			<div className="count-boxes">
				{numberNames.map(name => (
					<div className="field" key={name}>
						<label htmlFor={`count-${name}`}>{t(`schools.number.${name}`)}</label>
						<input
							id={`count-${name}`}
							name={name}
							inputMode="numeric"
							autoComplete="off"
							required
							maxLength={6}
						/>
					</div>
				))}
			</div>
			{isSecond && counts.mine ? (
				<label className="keys-choice">
					<input type="checkbox" name="isPupil" value="yes" required />
					{t('schools.count.pupil')}
				</label>
			) : null}
			<p className="buttons">
				<button className="button" type="submit">
					{t(isSecond ? 'schools.count.keep-second' : 'schools.count.keep-first')}
				</button>
			</p>
		</Form>
	)
}

function CountedNumbers({
	first,
	second,
	mayCount,
}: {
	first: PaperNumbers
	second: PaperNumbers
	mayCount: boolean
}) {
	const { t } = useTranslation('ballots')
	const differ = !areTheSame(first, second)
	return (
		<>
			<table className="table">
				<caption>{t('schools.count.table')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('schools.count.what')}</th>
						<th scope="col">{t('schools.count.by-first')}</th>
						<th scope="col">{t('schools.count.by-second')}</th>
					</tr>
				</thead>
				<tbody>
					{numberNames.map(name => (
						<tr key={name} data-differs={first[name] !== second[name]}>
							<th scope="row">{t(`schools.number.${name}`)}</th>
							<td>{t('schools.count.number', { number: first[name] })}</td>
							<td>
								{t('schools.count.number', { number: second[name] })}
								{first[name] === second[name] ? null : <b> {t('schools.count.not-the-same')}</b>}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{mayCount ? (
				<Form method="post" className="stack">
					{differ ? <p>{t('schools.count.differ')}</p> : null}
					<p className="buttons">
						<button
							className={differ ? 'button' : 'button quiet small'}
							type="submit"
							name="act"
							value="count-again"
						>
							{t('schools.count.again')}
						</button>
					</p>
				</Form>
			) : null}
		</>
	)
}

/** Nothing is signed, and no difference told, while the two did not count the same. */
function areTheSame(first: PaperNumbers, second: PaperNumbers): boolean {
	return numberNames.every(name => first[name] === second[name])
}

/** Where numbers are not what they should be, a sentence each. */
export function Differences({ differences }: { differences: Difference[] }) {
	const { t } = useTranslation('ballots')
	if (differences.length === 0) return <p>{t('schools.no-difference')}</p>
	return (
		<ul>
			{differences.map(({ what, expected, found }) => (
				<li key={what}>{t(`schools.difference.${what}`, { expected, found })}</li>
			))}
		</ul>
	)
}

export type SignedShown = {
	reason: string | null
	secondIsPupil: boolean
	/** Whether both have signed. */
	isWhole: boolean
	/** Whether the person who looks signed first. */
	isMine: boolean
	isConfirmed: boolean
}

/** The two who counted sign the numbers, with a reason where they differ. */
export function SignNumbers({
	counts,
	signed,
	maySign,
}: {
	counts: CountsShown
	signed: SignedShown | null
	/** Whether all that comes before is done. */
	maySign: boolean
}) {
	const { t } = useTranslation('ballots')
	const mustSay = counts.differences.length > 0
	const canSign = maySign && counts.mine && !signed?.isWhole && !signed?.isMine
	return (
		<>
			{counts.numbers && areTheSame(counts.numbers.first, counts.numbers.second) ? (
				<Differences differences={counts.differences} />
			) : null}
			{signed?.reason ? (
				<p>
					<b>{t('schools.cert.reason')}</b> <bdi>{signed.reason}</bdi>
				</p>
			) : null}
			<p>
				{t(signed?.isWhole ? 'schools.signed-by-two' : signed ? 'schools.signed-once' : 'schools.sign-lead')}
			</p>
			{canSign ? (
				<Form method="post" className="stack">
					{mustSay && !signed ? (
						<div className="field">
							<label htmlFor="reason">{t('schools.reason')}</label>
							<p className="hint" id="reason-hint">
								{t('schools.reason-hint')}
							</p>
							<textarea id="reason" name="reason" rows={3} required aria-describedby="reason-hint" />
						</div>
					) : null}
					{counts.isPupil && !signed ? (
						<label className="keys-choice">
							<input type="checkbox" name="withPupil" value="yes" required />
							{t('schools.pupil-agrees')}
						</label>
					) : null}
					<p className="buttons">
						<button className="button" type="submit" name="act" value="sign">
							{t('schools.sign')}
						</button>
					</p>
				</Form>
			) : null}
		</>
	)
}
