import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { UpdateStatus } from '../UpdateStatus.tsx'
import { Words } from '../YouSaid.tsx'
import { AskedStanding } from './AskedStanding.tsx'
import type { Asking } from './told-asked.ts'

type RefusedListProps = { refusals: (Asking & { isMine: boolean })[]; language: Language }

/** Every no with its reason, how many ask again, and the button of a member who has not yet. */
export function RefusedList({ refusals, language }: RefusedListProps) {
	const { t } = useTranslation(['actions', 'ui'])
	if (refusals.length === 0) return <p>{t('askAgain.team.none')}</p>
	return (
		<ul className="cards">
			{refusals.map(({ actionId, title, wish, status, reason, isSample, no, asked, isMine }) => (
				<li key={actionId} className="card stack">
					<h2>
						<Link to={`/${language}/promises/${actionId}`} reloadDocument>
							<Words words={title} language={language} />
						</Link>
					</h2>
					<p className="update-marks">
						<UpdateStatus status={status} />
						{wish ? <WishMark number={wish} size="small" /> : null}
						{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</p>
					<p>
						{t('because')}{' '}
						<Words words={no?.reason ?? { language: 'en', text: reason ?? '' }} language={language} />
					</p>
					{asked ? <AskedStanding asked={asked} language={language} /> : null}
					{isMine ? (
						<p className="note">{t('askAgain.team.mine')}</p>
					) : (
						<Form method="post">
							<input type="hidden" name="actionId" value={actionId} />
							<button className="button" type="submit">
								{t('askAgain.send')}
								<span className="out-of-sight">
									{' '}
									<Words words={title} language={language} />
								</span>
							</button>
						</Form>
					)}
				</li>
			))}
		</ul>
	)
}
