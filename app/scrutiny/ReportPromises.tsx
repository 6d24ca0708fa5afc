import { useTranslation } from 'react-i18next'
import { UpdateStatus } from '#app/actions/UpdateStatus.tsx'
import { dayInWords, listInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { promisesAt } from './promise-filter.ts'
import type { Report, ReportPromise } from './report.ts'

/** The promises one by one, as they stood at the end of the days; those that a number counts, where one was pressed. */
export function ReportPromises({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'wishes'])
	const { promises, listed, filter, period } = report
	const { as, wish, service } = filter
	const only = [
		...(as ? [t(`as.${as}`)] : []),
		...(wish ? [`${t('wishes:wish-number', { number: wish })} ${t(`wishes:label.${wish}`)}`] : []),
		...(service ? [service] : []),
	]
	return (
		<>
			{only.length > 0 ? (
				<p className="note">
					{t('list.only', { what: listInWords(only, language) })}{' '}
					<a className="no-print" href={promisesAt(period, {})}>
						{t('list.all')}
					</a>
				</p>
			) : null}
			{promises.length === 0 ? (
				<p>{t('list.none')}</p>
			) : (
				<ScrollBox label={t('section.promise-list')}>
					<table className="table report-list stacks">
						<caption>{t('list.count', { count: listed })}</caption>
						<thead>
							<tr>
								<th scope="col">{t('list.promise')}</th>
								<th scope="col">{t('promises.service')}</th>
								<th scope="col">{t('list.due')}</th>
								<th scope="col">{t('list.stands')}</th>
							</tr>
						</thead>
						<tbody>
							{promises.map(promise => (
								<PromiseRow key={promise.id} promise={promise} language={language} />
							))}
						</tbody>
					</table>
				</ScrollBox>
			)}
			{listed > promises.length ? (
				<p>
					<a href={promisesAt(period, { ...filter, isAll: true })}>
						{t('list.more', { number: numberInWords(listed, language) })}
					</a>
				</p>
			) : null}
		</>
	)
}

function PromiseRow({ promise, language }: { promise: ReportPromise; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'actions', 'ui'])
	const { id, title, wishNumber, owner, dueOn, status, place, isMoved, isSample, madeOn, reason } = promise
	const isLate = place === 'overdue' || place === 'kept-late'
	return (
		<tr>
			<th scope="row">
				<a href={`/${language}/promises/${id}`}>
					<SaidWords said={title} />
				</a>{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
				{wishNumber ? <WishMark number={wishNumber} size="small" /> : null}
				<span className="soft">{t('list.made-on', { day: dayInWords(madeOn, language) })}</span>
			</th>
			<td data-label={t('promises.service')}>
				<bdi>{owner}</bdi>
			</td>
			<td data-label={t('list.due')}>
				{dayInWords(dueOn, language)}
				{isMoved ? <span className="soft"> {t('list.moved')}</span> : null}
			</td>
			<td data-label={t('list.stands')}>
				<UpdateStatus status={status} />
				{place && isLate ? <strong className="overdue"> {t(`as.${place}`)}</strong> : null}
				{reason ? (
					<p className="soft">
						{t('actions:because')} <bdi lang="en">{reason}</bdi>
					</p>
				) : null}
			</td>
		</tr>
	)
}
