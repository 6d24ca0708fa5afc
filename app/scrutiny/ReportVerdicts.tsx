import { useTranslation } from 'react-i18next'
import { UpdateStatus } from '#app/actions/UpdateStatus.tsx'
import { VerdictSign } from '#app/actions/verdict/VerdictSign.tsx'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import type { Report } from './report.ts'

/** What young people said of the news in these days, beside what the council said; and how far the two lie apart. */
export function ReportVerdicts({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'actions', 'ui'])
	const { gap, verdicts, unjudged } = report
	const shown = (count: number) => ({ count, shown: numberInWords(count, language) })
	return (
		<>
			{gap.judged === 0 ? (
				<p>{t('short.not-judged')}</p>
			) : (
				<p data-read-aloud>
					{t('actions:verdict.gap.judged', shown(gap.judged))}{' '}
					{t('actions:verdict.gap.done', shown(gap.saidDone))}
					{gap.saidDone > 0 ? ` ${t('actions:verdict.gap.not-yes', shown(gap.notYes))}` : null}
				</p>
			)}
			{gap.voided > 0 ? <p>{t('actions:verdict.gap.voided', shown(gap.voided))}</p> : null}
			{unjudged > 0 ? <p>{t('verdicts.unjudged', { count: unjudged })}</p> : null}
			{verdicts.length > 0 ? (
				<ScrollBox label={t('section.verdicts')}>
					<table className="table report-list stacks">
						<caption>{t('verdicts.caption')}</caption>
						<thead>
							<tr>
								<th scope="col">{t('verdicts.news')}</th>
								<th scope="col">{t('actions:verdict.council-says')}</th>
								<th scope="col">{t('actions:verdict.young-say')}</th>
							</tr>
						</thead>
						<tbody>
							{verdicts.map(({ slug, title, status, outcome, isVoid, isSample, settledOn }) => (
								<tr key={`${slug} ${settledOn} ${status}`}>
									<th scope="row">
										<a href={`/${language}/you-said-we-did/${slug}`}>
											<SaidWords said={title} />
										</a>{' '}
										{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
										<span className="soft">{dayInWords(settledOn, language)}</span>
									</th>
									<td data-label={t('actions:verdict.council-says')}>
										<UpdateStatus status={status} />
									</td>
									<td data-label={t('actions:verdict.young-say')}>
										<VerdictSign outcome={outcome} />
										{isVoid ? <p className="soft">{t('verdicts.changed')}</p> : null}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollBox>
			) : null}
			<p className="soft">{t('actions:verdict.gap.how')}</p>
		</>
	)
}
