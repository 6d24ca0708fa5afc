import { useTranslation } from 'react-i18next'
import { HowMany } from '#app/actions/thread/HowMany.tsx'
import { PromiseList } from '#app/actions/thread/PromiseList.tsx'
import { UnansweredList } from '#app/actions/thread/UnansweredList.tsx'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ResultSentence } from '#app/results/ResultSentence.tsx'
import { ResultNote } from '#app/results/ResultTable.tsx'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { Report } from './report.ts'

/** What children said: the headlines of results that came out in these days, and the themes of their own words. */
export function ReportSaid({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'ui', 'results'])
	const { results, themes } = report
	return (
		<>
			{results.length === 0 ? <p>{t('said.none')}</p> : null}
			{results.map(({ slug, title, releasedOn, isSample, questions }) => (
				<section className="stack report-result" key={slug}>
					<h3>
						<a href={`/${language}/results/${slug}`}>
							<SaidWords said={title} />
						</a>
					</h3>
					<p className="soft">
						{t('results:released-on', { day: dayInWords(releasedOn, language) })}{' '}
						{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</p>
					{questions.map(shown => (
						<div key={shown.questionId}>
							{shown.said ? (
								<p className="soft">
									<SaidWords said={shown.said} />
								</p>
							) : null}
							<ResultSentence shown={shown} />
						</div>
					))}
				</section>
			))}
			{results.length > 0 ? <ResultNote /> : null}
			{themes.length > 0 ? (
				<>
					<h3>{t('said.themes')}</h3>
					<p>{t('said.today')}</p>
					<ul className="ties thread-list">
						{themes.map(({ id, name, voices, wishNumbers, isSample }) => (
							<li key={id}>
								<p className="tie-name">
									<a href={`/${language}/thread/themes/${id}`}>
										<SaidWords said={name} />
									</a>{' '}
									{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
								</p>
								<p className="update-marks">
									<HowMany of="voices" shown={voices} language={language} />
									{wishNumbers.map(number => (
										<WishMark key={number} number={number} size="small" />
									))}
								</p>
							</li>
						))}
					</ul>
				</>
			) : null}
		</>
	)
}

/** Where the thread was broken at the end of these days: said and nothing done, done and nobody asked. */
export function ReportBroken({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'actions'])
	const { unanswered, unasked } = report
	return (
		<>
			<h3>{t('actions:thread.said.title')}</h3>
			<p>{t('short.unanswered', { count: unanswered.count })}</p>
			{unanswered.count > 0 ? <UnansweredList language={language} list={unanswered.lines} /> : null}
			{unanswered.count > unanswered.lines.length ? (
				<p>
					<a href={`/${language}/thread?all#voices`}>
						{t('actions:thread.all', { number: numberInWords(unanswered.count, language) })}
					</a>
				</p>
			) : null}
			<h3>{t('actions:thread.done.title')}</h3>
			<p>{t('short.unasked', { count: unasked.count })}</p>
			<PromiseList language={language} promises={unasked.promises} withWish />
			{unasked.count > unasked.promises.length ? (
				<p>
					<a href={`/${language}/thread`}>
						{t('actions:thread.all', { number: numberInWords(unasked.count, language) })}
					</a>
				</p>
			) : null}
		</>
	)
}
