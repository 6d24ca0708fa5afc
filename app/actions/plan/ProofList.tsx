import { useTranslation } from 'react-i18next'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { hostOf, type Proof } from './plan-part.ts'

/** What shows that a promise was kept. A link says in words which site it leads to; nothing is loaded from there. */
export function ProofList({ proofs, language }: { proofs: Proof[]; language: Language }) {
	const { t } = useTranslation('actions')
	if (proofs.length === 0) return <p>{t('plan.proofs.none')}</p>
	return (
		<ul className="proof-list">
			{proofs.map(proof => (
				<li key={proof.id}>
					<ProofWords proof={proof} language={language} />{' '}
					<span className="soft">{dayInWords(proof.day, language)}</span>
				</li>
			))}
		</ul>
	)
}

/** One piece of evidence: a figure in words, or a link that says where it leads. */
export function ProofWords({ proof, language }: { proof: Proof; language: Language }) {
	const { t } = useTranslation('actions')
	if (proof.kind === 'figure')
		return (
			<>
				<bdi lang="en">{proof.title}</bdi>:{' '}
				<strong>
					{numberInWords(proof.value, language)} <bdi lang="en">{proof.unit}</bdi>
				</strong>
			</>
		)
	if (proof.kind === 'link')
		return (
			<>
				<a href={proof.url} rel="noreferrer">
					<bdi lang="en">{proof.title}</bdi>
				</a>{' '}
				<span className="soft">
					{t('plan.proofs.leads-to')} <bdi dir="ltr">{hostOf(proof.url)}</bdi>
				</span>
			</>
		)
	return (
		<>
			<a href={`/evidence/${proof.id}`} download>
				<bdi lang="en">{proof.title}</bdi>
			</a>{' '}
			<span className="soft">
				{t('plan.proofs.file', { size: numberInWords(Math.ceil(proof.fileSize / 1024), language) })}
			</span>
		</>
	)
}
