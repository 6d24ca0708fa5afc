import { useTranslation } from 'react-i18next'
import type { BallotMoment } from '../ballot.ts'

type RecordToComeProps = {
	moment: BallotMoment
	/** The name of the ballot in addresses. */
	slug: string
	/** `h0`: what was fixed before anybody voted. */
	manifestHash: string
}

/** Before the record is out: when it comes, and what stands already. */
export function RecordToCome({ moment, slug, manifestHash }: RecordToComeProps) {
	const { t } = useTranslation('ballots')
	return (
		<section className="card stack">
			<p>{t(moment === 'counting' ? 'record.to-come.counting' : 'record.to-come.open')}</p>
			<p>{t('record.to-come.fixed')}</p>
			<p>
				<bdi className="hash" dir="ltr">
					{manifestHash}
				</bdi>
			</p>
			<p>{t('record.to-come.keep')}</p>
			{moment === 'soon' ? null : (
				<p>
					<a href={`/data/ballots/${slug}/checkpoints.json`}>{t('record.checkpoints.title')}</a>
				</p>
			)}
		</section>
	)
}
