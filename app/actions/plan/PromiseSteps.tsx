import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { LineDrawing } from '#app/ui/LineDrawing.tsx'

type PromiseStepsProps = {
	steps: { id: string; title: string; dueOn: Day; doneOn: Day | null }[]
	today: Day
	language: Language
}

/** The steps on the way to a promise: which are done, which come next, which are late. Told by words and a sign. */
export function PromiseSteps({ steps, today, language }: PromiseStepsProps) {
	const { t } = useTranslation('actions')
	if (steps.length === 0) return <p>{t('plan.steps.none')}</p>
	return (
		<ol className="promise-steps">
			{steps.map(({ id, title, dueOn, doneOn }) => (
				<li key={id} className={doneOn ? 'done' : undefined}>
					<LineDrawing line={doneOn ? 'M4 12l5 5L20 6' : 'M12 3a9 9 0 1 0 .01 0'} size={20} thick={3} />
					<span>
						<bdi lang="en">{title}</bdi>{' '}
						<span className="soft">
							{doneOn
								? t('plan.steps.done-on', { day: dayInWords(doneOn, language) })
								: t('plan.steps.due', { day: dayInWords(dueOn, language) })}
						</span>
						{!doneOn && dueOn < today ? <strong className="overdue"> {t('happened.overdue')}</strong> : null}
					</span>
				</li>
			))}
		</ol>
	)
}
