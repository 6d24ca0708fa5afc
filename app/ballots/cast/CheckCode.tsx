import { useTranslation } from 'react-i18next'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { inFours } from '../letters.ts'
import type { FilledPaper } from './read-casting.ts'

type CheckCodeProps = { parts: PaperPart[]; filled: FilledPaper; reader: Reader; isOffered: boolean }

/**
 * The numbers that find one's own row once votes are counted. Only where the ballot offers them, or at `#check`: there
 * the Youth Council's auditors find them, who look like everybody else to the server. On no page after this one.
 */
export function CheckCode({ parts, filled, reader, isOffered }: CheckCodeProps) {
	const { t } = useTranslation('ballots')
	return (
		<section
			id="check"
			className="card check-code stack"
			aria-labelledby="check-title"
			data-offered={isOffered || undefined}
		>
			<h2 id="check-title">{t('cast.check-code.title')}</h2>
			<p>{t('cast.check-code.why')}</p>
			<dl>
				{parts.map(({ id, wording }) => (
					<div key={id}>
						<dt>
							<Words wording={wording} reader={reader} />
						</dt>
						<dd>
							<bdi dir="ltr" data-number={id}>
								{inFours(filled.v.get(id) ?? '')}
							</bdi>
						</dd>
					</div>
				))}
			</dl>
		</section>
	)
}
