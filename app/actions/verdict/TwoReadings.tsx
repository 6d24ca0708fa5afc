import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { UpdateStatus } from '../UpdateStatus.tsx'
import type { UpdateStatus as Status } from '../update.ts'
import type { ShortVerdict } from './told-verdict.ts'
import { VerdictSign } from './VerdictSign.tsx'

type TwoReadingsProps = {
	status: Status
	/** Null for old answers, which nobody judges. */
	verdict: ShortVerdict | null
	language: Language
}

/** The council's own status and young people's beside it, always both. */
export function TwoReadings({ status, verdict, language }: TwoReadingsProps) {
	const { t } = useTranslation('actions')
	if (!verdict) return <UpdateStatus status={status} />
	return (
		<span className="two-readings">
			<span>
				<span className="reading-of">{t('verdict.council-says')}</span> <UpdateStatus status={status} />
			</span>
			<span>
				<span className="reading-of">{t('verdict.young-say')}</span>{' '}
				{verdict.outcome ? (
					<VerdictSign outcome={verdict.outcome} />
				) : (
					<span className="status verdict-sign open">
						{t('verdict.until', { day: dayInWords(verdict.judgeUntil, language) })}
					</span>
				)}
			</span>
		</span>
	)
}
