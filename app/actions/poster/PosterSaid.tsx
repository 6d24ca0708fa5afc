import { Trans, useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { Face } from '#app/surveys/Face.tsx'
import { HowMany } from '../thread/HowMany.tsx'
import { Words } from '../YouSaid.tsx'
import { PosterPicture } from './PosterPicture.tsx'
import type { Poster, PosterLine, PosterQuestion } from './poster.ts'

type PosterSaidProps = { poster: Poster; isOut: boolean; language: Language }

/** What was asked, and what most children said: pictures, words and numbers that may be shown. */
export function PosterSaid({ poster, isOut, language }: PosterSaidProps) {
	const { t } = useTranslation('actions')
	const { group, questions } = poster
	return (
		<section className="poster-part">
			<h2>
				<PosterPicture id="speech" />
				{t('poster.asked')}
			</h2>
			{group && isOut ? (
				<p className="poster-group">
					<Trans
						t={t}
						i18nKey={group.isShown ? 'poster.of-group' : 'poster.too-few'}
						components={{ group: <Words words={group.words} language={language} /> }}
					/>
				</p>
			) : null}
			{questions.length === 0 ? (
				<p className="poster-empty">{isOut ? t('poster.no-numbers') : t('poster.not-out')}</p>
			) : (
				<div className="poster-questions">
					{questions.map(question => (
						<Question key={question.id} question={question} language={language} />
					))}
				</div>
			)}
		</section>
	)
}

function Question({ question, language }: { question: PosterQuestion; language: Language }) {
	const { t } = useTranslation('actions')
	const { words, picture, base, lines } = question
	return (
		<div className="poster-question">
			<h3 data-read-aloud>
				<PosterPicture id={picture ?? undefined} />
				<Words words={words} language={language} />
			</h3>
			<p className="soft">
				<HowMany of="answered" shown={base} language={language} />
			</p>
			{lines.length === 0 ? <p>{t('poster.no-numbers')}</p> : null}
			<ul className="poster-lines">
				{lines.map(line => (
					<Line key={line.id} line={line} language={language} />
				))}
			</ul>
		</div>
	)
}

function Line({ line, language }: { line: PosterLine; language: Language }) {
	const { t } = useTranslation('actions')
	const { words, picture, face, count, bar } = line
	if (count === 'c') return null
	return (
		<li data-read-aloud>
			{face ? <Face number={face} /> : <PosterPicture id={picture ?? undefined} />}
			<span className="poster-line-words">
				<Words words={words} language={language} />
			</span>
			<b>{t('thread.about', { number: numberInWords(count, language) })}</b>
			<svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
				<rect width={bar} height="10" />
			</svg>
		</li>
	)
}
