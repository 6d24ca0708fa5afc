import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { OpenSurvey } from './survey.ts'
import type { Reader } from './Words.tsx'

type OpenSurveysProps = Reader & {
	surveys: OpenSurvey[]
	/** By when who asks will answer, by the survey's name in addresses. */
	promises?: Record<string, ReactNode>
}

/** The surveys a child can answer now, as cards; a kind word when there is none. */
export function OpenSurveys({ language, variant, surveys, promises = {} }: OpenSurveysProps) {
	const { t } = useTranslation(['surveys', 'ui'])
	if (surveys.length === 0) {
		return (
			<p className="note">
				{t('none-open')} <a href={`/${language}/results`}>{t('see-results')}</a>
			</p>
		)
	}
	return (
		<ul className="cards open-surveys">
			{surveys.map(({ slug, title, questions, service, replyBy, isSample }) => (
				<li className="card" key={slug}>
					<h3>
						<bdi>{title}</bdi>
					</h3>
					{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					<p>{t('question-count', { count: questions })}</p>
					{promises[slug] ?? (
						<p className="hint">{t('asked-by', { service, day: dayInWords(replyBy, language) })}</p>
					)}
					<p>
						<a className="button" href={`/${language}/surveys/${slug}${wordsIn(variant)}`}>
							{t('answer-this', { title })}
						</a>
					</p>
				</li>
			))}
		</ul>
	)
}
