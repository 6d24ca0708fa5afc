import { useTranslation } from 'react-i18next'
import { Bead } from './Bead.tsx'

/** The beads of the thread, in the order an answer travels. The indicator hangs beside the outcome. */
const beads = ['answer', 'voice', 'theme', 'wish', 'outcome', 'action', 'update', 'verdict'] as const

/** The thread as a picture that is also a list: each bead with its name and one sentence. */
export function ThreadPicture() {
	const { t } = useTranslation('wishes')
	return (
		<ol className="thread">
			{beads.map(bead => (
				<li key={bead}>
					<Bead kind={bead} />
					<div>
						<h2>{t(`guide.bead.${bead}.name`)}</h2>
						<p>{t(`guide.bead.${bead}.what`)}</p>
						{bead === 'outcome' ? (
							<div className="thread-beside">
								<Bead kind="indicator" />
								<p>
									<strong>{t('guide.bead.indicator.name')}:</strong> {t('guide.bead.indicator.what')}
								</p>
							</div>
						) : null}
					</div>
				</li>
			))}
		</ol>
	)
}
