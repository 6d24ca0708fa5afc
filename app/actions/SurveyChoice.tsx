import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { PictureRow } from '#app/surveys/PictureRow.tsx'
import { narrowed } from './card-picture.ts'
import type { WhatHappened } from './happened.ts'
import { Words } from './YouSaid.tsx'

/** The cards of the surveys, to find one's own by its pictures: a child who cannot read needs no word of it. */
export function SurveyChoice({
	surveys,
	language,
	picture,
	isOther = false,
}: {
	surveys: WhatHappened['survey'][]
	language: Language
	/** Only the cards that have it, where one was chosen. */
	picture: string | null
	/** Beneath what one card tells: the others. */
	isOther?: boolean
}) {
	const { t } = useTranslation(['actions', 'ui'])
	const { cards, pictures } = narrowed(surveys, picture)
	return (
		<section className="stack" aria-labelledby="cards">
			<h2 id="cards">{t(isOther ? 'happened.not-yours' : 'happened.which')}</h2>
			<p data-read-aloud>{surveys.length === 0 ? t('happened.no-surveys') : t('happened.choose')}</p>
			{pictures.length > 0 ? (
				<>
					<p data-read-aloud>{t('happened.one-picture')}</p>
					<ul className="first-pictures">
						{pictures.map(({ id, file, words }) => (
							<li key={id}>
								<a href={`/${language}/what-happened?picture=${id}`}>
									<img className="picture" src={file} alt="" width="48" height="48" loading="lazy" />
									{words}
								</a>
							</li>
						))}
					</ul>
				</>
			) : null}
			<ul className="echo-cards">
				{cards.map(({ slug, card, title, askedOn, isSample }) => (
					<li key={slug}>
						<PictureRow pictures={card} />
						<a href={`/${language}/what-happened?survey=${slug}`}>
							<Words words={title} language={language} />
						</a>
						<span className="soft">
							{dayInWords(askedOn, language)}{' '}
							{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
						</span>
					</li>
				))}
			</ul>
		</section>
	)
}
