import { useTranslation } from 'react-i18next'
import { ClockBadge } from '#app/actions/clock/ClockBadge.tsx'
import { DebtTable } from '#app/actions/clock/DebtTable.tsx'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { Report } from './report.ts'

/** Who owed children an answer in these days, and who gave one: the listening debt as it stood at their end. */
export function ReportReplies({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'actions', 'ui'])
	const { clocks, debtByService, debtByWish } = report
	if (clocks.length === 0) return <p>{t('replies.none')}</p>
	return (
		<>
			<p>
				{t('replies.lead')} {t('actions:debt.picture')}
			</p>
			<DebtTable
				title={`${t('section.replies')}: ${t('actions:debt.by-service')}`}
				of={t('actions:debt.service')}
				language={language}
				rows={debtByService.map(({ name, debt }) => ({ name, debt, label: <bdi>{name}</bdi> }))}
			/>
			{debtByWish.length > 0 ? (
				<DebtTable
					title={`${t('section.replies')}: ${t('actions:debt.by-wish')}`}
					of={t('actions:debt.wish')}
					language={language}
					rows={debtByWish.map(({ number, debt }) => ({
						name: String(number),
						debt,
						label: (
							<a className={`wish-${number}`} href={`/${language}/wishes/${number}`}>
								<WishMark number={number} size="small" />
							</a>
						),
					}))}
				/>
			) : null}
			<ScrollBox label={t('replies.caption')}>
				<table className="table report-list stacks">
					<caption>{t('replies.caption')}</caption>
					<thead>
						<tr>
							<th scope="col">{t('replies.asked')}</th>
							<th scope="col">{t('list.stands')}</th>
						</tr>
					</thead>
					<tbody>
						{clocks.map(clock => {
							const kind = t(`actions:clock.kind.${clock.kind}`)
							const name = clock.title ? <SaidWords said={clock.title} /> : kind
							return (
								<tr key={`${clock.kind} ${clock.thingId}`}>
									<th scope="row">
										{clock.path ? <a href={`/${language}/${clock.path}`}>{name}</a> : name}{' '}
										{clock.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
										{clock.title ? <span className="soft">{kind}</span> : null}
									</th>
									<td data-label={t('list.stands')}>
										<ClockBadge clock={clock} language={language} />
									</td>
								</tr>
							)
						})}
					</tbody>
				</table>
			</ScrollBox>
		</>
	)
}
