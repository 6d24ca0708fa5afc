import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HowMany } from '#app/actions/thread/HowMany.tsx'
import { directionOf, type Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import type { ShownIndicator } from './shown-indicator.ts'
import { storySides } from './story.ts'

type TwoStoriesProps = Pick<ShownIndicator, 'stories' | 'themes'> & { language: Language }

/** The story behind the baseline, told twice: officers' and young people's, side by side and of one size (X15). */
export function TwoStories({ language, stories, themes }: TwoStoriesProps) {
	const { t } = useTranslation('indicators')
	return (
		<section className="stack">
			<h2>{t('story.title')}</h2>
			<p>{t('story.what')}</p>
			<div className="two-stories">
				{storySides.map(side => {
					const story = stories.find(one => one.side === side)
					return (
						<article key={side} className={`card stack story ${side}`}>
							<h3>{t(`story.${side}`)}</h3>
							{story ? (
								<>
									<p className="story-words" data-read-aloud>
										<SaidWords said={story.said} />
									</p>
									<p className="soft">{t(story.isChecked ? 'story.checked' : 'story.drafted')}</p>
								</>
							) : (
								<p className="soft">{t(`story.none-${side}`)}</p>
							)}
							{side === 'young-people' ? <Themes language={language} themes={themes} /> : null}
						</article>
					)
				})}
			</div>
		</section>
	)
}

/** What feeds the young people's story: themes of the wishes, about how many voices each, and some of them. */
function Themes({ language, themes }: Pick<TwoStoriesProps, 'language' | 'themes'>) {
	const { t } = useTranslation(['indicators', 'results', 'ui'])
	if (themes.length === 0) return null
	return (
		<>
			<h4>{t('results:voices.title')}</h4>
			<ul className="story-themes">
				{themes.map(({ id, name, isSample, voices, quotes }) => (
					<li key={id}>
						<Link to={`/${language}/thread/themes/${id}`}>
							<SaidWords said={name} />
						</Link>{' '}
						{isSample ? <span className="sample">{t('ui:sample')}</span> : null}{' '}
						<HowMany of="voices" shown={voices} language={language} />
						{quotes.slice(0, 1).map(quote => (
							<blockquote key={quote.words} lang={quote.language} dir={directionOf(quote.language)}>
								{quote.words}
							</blockquote>
						))}
					</li>
				))}
			</ul>
			<p className="soft">{t('results:voices.cleared')}</p>
		</>
	)
}
