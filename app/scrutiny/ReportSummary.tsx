import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { type CountedAs, promisesAt } from './promise-filter.ts'
import type { Report } from './report.ts'

/** The report in sentences made from its numbers. Each leads to what it counts. */
export function ReportSummary({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'actions'])
	const { tally, gap, debt, period, measures, unmeasured } = report
	// Nought leads nowhere.
	const at = (as: CountedAs) => (tally[as] > 0 ? promisesAt(period, { as }) : null)
	const numbers = measures.reduce((sum, { news }) => sum + news.length, 0)
	const shown = (count: number) => ({ count, shown: numberInWords(count, language) })
	const lines = [
		{ to: at('made'), words: t('short.made', { count: tally.made }) },
		{ to: at('kept-in-time'), words: t('short.kept-in-time', { count: tally['kept-in-time'] }) },
		{ to: at('kept-late'), words: t('short.kept-late', { count: tally['kept-late'] }) },
		...(tally['kept-some-day'] > 0
			? [{ to: at('kept-some-day'), words: t('short.kept-some-day', { count: tally['kept-some-day'] }) }]
			: []),
		{ to: at('cannot'), words: t('short.cannot', { count: tally.cannot }) },
		{ to: at('will-not'), words: t('short.will-not', { count: tally['will-not'] }) },
		{ to: at('open'), words: t('short.open', { count: tally.open }) },
		{ to: at('overdue'), words: t('short.overdue', { count: tally.overdue }), isBad: tally.overdue > 0 },
		{
			to: '#verdicts',
			words:
				gap.judged === 0
					? t('short.not-judged')
					: [
							t('actions:verdict.gap.judged', shown(gap.judged)),
							t('actions:verdict.gap.done', shown(gap.saidDone)),
							...(gap.saidDone > 0 ? [t('actions:verdict.gap.not-yes', shown(gap.notYes))] : []),
						].join(' '),
		},
		{ to: '#replies', words: t('short.owed', { count: debt.overdue }), isBad: debt.overdue > 0 },
		{ to: '#broken', words: t('short.unanswered', { count: report.unanswered.count }) },
		{ to: '#broken', words: t('short.unasked', { count: report.unasked.count }) },
		{ to: '#numbers', words: t('short.numbers', { count: numbers }) },
		{ to: '#unmeasured', words: t('short.unmeasured', { count: unmeasured.nobody.length }) },
	]
	return (
		<ul className="report-short">
			{lines.map(({ to, words, isBad }) => (
				<li key={words} data-read-aloud>
					{to ? (
						<a href={to} className={isBad ? 'overdue' : undefined}>
							{words}
						</a>
					) : (
						<span>{words}</span>
					)}
				</li>
			))}
		</ul>
	)
}
