import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { InOrder, markedIn } from '../YouSaid.tsx'
import type { ToldNo } from './told-no.ts'

/** Why not, who decided, and who could decide otherwise. "Can't" and "won't" are two different answers. */
export function NoBecause({ told, language }: { told: ToldNo | null; language: Language }) {
	const { t } = useTranslation('actions')
	if (!told) return null
	const { status, reason, decidedBy, couldDecide } = told
	return (
		<section className="card stack no-because">
			<h2>{status === 'will-not' ? t('noBecause.will-not') : t('noBecause.cannot')}</h2>
			<p {...markedIn(reason, language)} data-read-aloud>
				<InOrder words={reason} />
			</p>
			<dl className="facts">
				<div>
					<dt>{t('noBecause.decided-by')}</dt>
					<dd>
						<bdi lang="en">{decidedBy}</bdi>
					</dd>
				</div>
				<div>
					<dt>{t('noBecause.could-decide')}</dt>
					<dd>
						<bdi lang="en">{couldDecide}</bdi>
					</dd>
				</div>
			</dl>
		</section>
	)
}
