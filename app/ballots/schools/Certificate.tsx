import { useTranslation } from 'react-i18next'
import { listInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { Role } from '#app/people/permission.ts'
import { Differences } from './CloseWalk.tsx'
import type { Difference } from './school-standing.ts'

type NumbersProps = {
	caption: string
	/** Each number by the name of its words; null where nobody counted yet. */
	numbers: [name: string, number: number | null][]
}

/** A table of numbers on the certificate. */
export function CertificateNumbers({ caption, numbers }: NumbersProps) {
	const { t } = useTranslation('ballots')
	return (
		<table className="table">
			<caption>{caption}</caption>
			<thead className="away">
				<tr>
					<th scope="col">{t('schools.cert.what')}</th>
					<th scope="col">{t('schools.cert.number')}</th>
				</tr>
			</thead>
			<tbody>
				{numbers.map(([name, number]) => (
					<tr key={name}>
						<th scope="row">{t(`schools.cert.${name}`)}</th>
						<td>{number === null ? '–' : t('schools.count.number', { number })}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

type SignaturesProps = {
	/** Whether two people counted the same, so that there is something to hold against what we sent. */
	isCounted: boolean
	differences: Difference[]
	reason: string | null
	first: readonly Role[]
	second: readonly Role[]
	secondIsPupil: boolean
	language: Language
}

/** What differs and why, and who signed: by what they do here. */
export function CertificateSignatures(props: SignaturesProps) {
	const { isCounted, differences, reason, first, second, secondIsPupil, language } = props
	const { t } = useTranslation(['ballots', 'people'])
	const said = (roles: readonly Role[]) =>
		roles.length > 0
			? listInWords(
					roles.map(role => t(`people:role.${role}`)),
					language,
				)
			: t('schools.cert.nobody')
	return (
		<>
			<h2>{t('schools.cert.differences')}</h2>
			{isCounted ? <Differences differences={differences} /> : <p>{t('schools.count.none-done')}</p>}
			{reason ? (
				<p>
					<b>{t('schools.cert.reason')}</b> <bdi>{reason}</bdi>
				</p>
			) : null}
			<h2>{t('schools.cert.signed')}</h2>
			<ul className="cert-signers">
				<li>{t('schools.cert.first', { role: said(first) })}</li>
				<li>{t('schools.cert.second', { role: secondIsPupil ? t('schools.cert.pupil') : said(second) })}</li>
			</ul>
		</>
	)
}
