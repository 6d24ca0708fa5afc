import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { basisKind, basisRemark } from './basis.ts'

type BasisMarkProps = {
	/** The basis as the framework words it. */
	basis: string
	/** Why the tie was made, in the framework's own English words. */
	reason?: string | null
}

/** What a tie rests on: a document that says so, or our own reading. Said in words; the mark's shape only repeats it. */
export function BasisMark({ basis, reason }: BasisMarkProps) {
	const { t } = useTranslation('wishes')
	const kind = basisKind(basis)
	const remark = basisRemark(basis)
	return (
		<span className="basis">
			<span className={`basis-kind basis-${kind}`}>{t(`basis.${kind}`)}</span>
			{reason ? (
				<>
					{' '}
					<InEnglish>{sentence(reason)}</InEnglish>
				</>
			) : null}
			{remark ? (
				<>
					{' '}
					<InEnglish>{sentence(remark)}</InEnglish>
				</>
			) : null}
		</span>
	)
}

/** The framework's remarks begin small and end openly; on a page they are sentences. */
function sentence(text: string): string {
	const begun = text.charAt(0).toUpperCase() + text.slice(1)
	return /[.!?]$/.test(begun) ? begun : `${begun}.`
}
