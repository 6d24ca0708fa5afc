import { useTranslation } from 'react-i18next'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { WrittenPart } from '../ballot-paper.ts'

/** What was written by hand in one part, as it will be read; or that nothing was. */
export function WrittenReviewed({
	part,
	text = '',
	reader,
}: {
	part: WrittenPart
	text?: string
	reader: Reader
}) {
	const { t } = useTranslation('ballots')
	return (
		<li className="card reviewed">
			<p className="hint">
				<Words wording={part.wording} reader={reader} />
			</p>
			<p className="said-here">{text ? <bdi>{text}</bdi> : t('cast.written.nothing')}</p>
		</li>
	)
}
