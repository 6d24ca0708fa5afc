import { useTranslation } from 'react-i18next'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { VoicesOfWish } from '#app/results/VoicesOfWish.tsx'
import type { ShownIndicator } from './shown-indicator.ts'
import { storySides } from './story.ts'

/** The story behind the baseline, told twice: officers' and young people's, side by side and of one size (X15). */
export function TwoStories({ stories, themes }: Pick<ShownIndicator, 'stories' | 'themes'>) {
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
							{side === 'young-people' ? <VoicesOfWish themes={themes} /> : null}
						</article>
					)
				})}
			</div>
		</section>
	)
}
