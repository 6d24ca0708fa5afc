import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { PictureRow } from '#app/surveys/PictureRow.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { ClockBadge } from './clock/ClockBadge.tsx'
import type { WhatHappened } from './happened.ts'
import { Promises } from './Promises.tsx'
import { UpdateCard } from './UpdateCard.tsx'
import { Words, YouSaid } from './YouSaid.tsx'

/** What came of a survey, for the children who answered it: wish by wish, promises with their days and the news of them. */
export function HappenedList({ happened, language }: { happened: WhatHappened; language: Language }) {
	const { t } = useTranslation(['actions', 'ui'])
	const { survey, isReplyLate, clock, wishes } = happened
	const day = dayInWords(survey.replyBy, language)
	return (
		<section className="stack">
			<PictureRow pictures={survey.card} />
			<h2>
				<Words words={survey.title} language={language} />{' '}
				{survey.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h2>
			<p>
				{t('happened.asked-by')} <bdi>{survey.service}</bdi> · {dayInWords(survey.askedOn, language)}
			</p>
			{clock ? <ClockBadge clock={clock} language={language} /> : null}
			<p data-read-aloud>{t('happened.touched')}</p>
			{wishes.length > 1 ? (
				<nav aria-label={t('happened.jump')}>
					<ul className="jump-to">
						{wishes.map(({ number }) => (
							<li key={number}>
								<a href={`#happened-${number}`}>
									<WishMark number={number} size="small" />
								</a>
							</li>
						))}
					</ul>
				</nav>
			) : null}
			{wishes.map(({ number, said, actions, updates }) => (
				<section key={number} className="stack happened-wish" aria-labelledby={`happened-${number}`}>
					<h3 id={`happened-${number}`}>
						<WishMark number={number} />
					</h3>
					{said.length > 0 ? (
						<>
							<p className="eyebrow">{t('happened.said')}</p>
							<YouSaid said={said} language={language} />
						</>
					) : null}
					{actions.length === 0 && updates.length === 0 ? (
						<p className="note">
							{isReplyLate ? t('happened.nothing-and-late', { day }) : t('happened.nothing-yet', { day })}
						</p>
					) : null}
					{actions.length > 0 ? (
						<>
							<p className="eyebrow">{t('happened.promised')}</p>
							<Promises language={language} promises={actions} />
						</>
					) : null}
					{updates.map(update => (
						<UpdateCard key={update.slug} update={update} language={language} level={4} />
					))}
					<p>
						<a href={`/${language}/wishes/${number}`}>{t('happened.whole-wish')}</a>
					</p>
				</section>
			))}
			{wishes.length === 0 ? <p className="note">{t('happened.no-wish', { day })}</p> : null}
		</section>
	)
}
