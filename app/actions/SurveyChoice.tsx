import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { WhatHappened } from './happened.ts'
import { Words } from './YouSaid.tsx'

/** For a child whose receipt is lost: the surveys by name. They tell the same as the receipt would. */
export function SurveyChoice({
	surveys,
	language,
}: {
	surveys: WhatHappened['survey'][]
	language: Language
}) {
	const { t } = useTranslation(['actions', 'ui'])
	return (
		<section className="stack" aria-labelledby="without-receipt">
			<h2 id="without-receipt">{t('happened.lost')}</h2>
			<p>{surveys.length === 0 ? t('happened.no-surveys') : t('happened.choose')}</p>
			<ul className="stack choices-of-surveys">
				{surveys.map(({ slug, title, askedOn, isSample }) => (
					<li key={slug}>
						<a href={`/${language}/what-happened?survey=${slug}`}>
							<Words words={title} language={language} />
						</a>{' '}
						<span className="soft">{dayInWords(askedOn, language)}</span>{' '}
						{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</li>
				))}
			</ul>
		</section>
	)
}
