import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ResultNote, ResultTable } from './ResultTable.tsx'
import { SaidWords } from './SaidWords.tsx'
import type { ShownQuestion } from './shown-question.ts'
import type { AnswersSaid } from './what-answers-say.ts'

type WhatAnswersSayProps = {
	language: Language
	/** What `whatAnswersSay` answered for this wish or outcome. */
	answers: AnswersSaid[]
}

/** For a wish's or outcome's page, under a heading of level 2: which questions speak to it, and what they say. */
export function WhatAnswersSay({ language, answers }: WhatAnswersSayProps) {
	const { t } = useTranslation('results')
	if (answers.length === 0) return <p>{t('wish.nothing-yet')}</p>
	return (
		<>
			{answers.map(({ slug, title, isSample, releasedOn, questions }) => (
				<article key={slug} className="card">
					<h3>
						<Link to={`/${language}/results/${slug}`}>
							<SaidWords said={title} />
						</Link>
					</h3>
					<p>
						{isSample ? <span className="sample">{t('ui:sample')}</span> : null}{' '}
						{t('released-on', { day: dayInWords(releasedOn, language) })}
					</p>
					{questions.map(({ shown, choiceIds }) => (
						<ResultTable key={shown.questionId} level={4} shown={onlyChoices(shown, choiceIds)} />
					))}
				</article>
			))}
			<ResultNote />
		</>
	)
}

/** When only some choices speak to the wish, their lines alone; the sentence is still of the whole question. */
function onlyChoices(shown: ShownQuestion, choiceIds: string[] | null): ShownQuestion {
	if (!choiceIds) return shown
	const sections = shown.sections.map(section => ({
		...section,
		lines: section.lines.filter(({ key }) => choiceIds.includes(key)),
	}))
	return { ...shown, sections }
}
