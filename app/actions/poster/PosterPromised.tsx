import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { PictureId } from '#app/surveys/picture.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { ClockStatus } from '../clock/ClockBadge.tsx'
import { UpdateStatus } from '../UpdateStatus.tsx'
import { VerdictSign } from '../verdict/VerdictSign.tsx'
import { Words } from '../YouSaid.tsx'
import { PosterPicture } from './PosterPicture.tsx'
import type { Poster, PosterPromise } from './poster.ts'

/** What adults promised, who owes it, by when and how it stands; and who owes an answer to the whole survey. */
export function PosterPromised({ poster, language }: { poster: Poster; language: Language }) {
	const { t } = useTranslation('actions')
	const { wish, promises, reply, isSample } = poster
	return (
		<section className="poster-part">
			<h2>
				<PosterPicture id="hand" />
				{t('poster.promised')}
			</h2>
			{promises.length === 0 ? <p className="poster-empty">{t('poster.none')}</p> : null}
			{promises.map(promise => (
				<Promised
					key={promise.id}
					promise={isSample ? { ...promise, isSample: false } : promise}
					isMarked={wish === null}
					language={language}
				/>
			))}
			{reply ? (
				<div className="poster-promise">
					<h3>{t('poster.reply')}</h3>
					<dl className="poster-facts">
						<Fact picture="person" name={t('poster.who')}>
							<Words words={reply.service} language={language} />
						</Fact>
						<Fact picture="calendar" name={t('poster.day')}>
							{dayInWords(reply.due, language)}
						</Fact>
						<Fact picture="eye" name={t('poster.stands')}>
							<ClockStatus state={reply.state} />
						</Fact>
					</dl>
				</div>
			) : null}
		</section>
	)
}

type PromisedProps = {
	promise: PosterPromise
	/** Whether it says which wish it is about: not where the whole poster is about one. */
	isMarked: boolean
	language: Language
}

function Promised({ promise, isMarked, language }: PromisedProps) {
	const { t } = useTranslation(['actions', 'ui'])
	const { wish, title, owner, dueOn, status, why, isOverdue, isSample, verdict } = promise
	return (
		<div className={`poster-promise wish-${wish}`}>
			<div className="poster-title">
				<h3 data-read-aloud>
					<Words words={title} language={language} />
				</h3>
				{isMarked ? <WishMark number={wish} size="small" /> : null}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</div>
			<dl className="poster-facts">
				<Fact picture="person" name={t('poster.who')}>
					<Words words={owner} language={language} />
				</Fact>
				<Fact picture="calendar" name={t('poster.day')}>
					{dayInWords(dueOn, language)}
				</Fact>
				<Fact picture="eye" name={t('poster.stands')}>
					<UpdateStatus status={status} />
					{isOverdue ? <strong className="overdue">{t('happened.overdue')}</strong> : null}
				</Fact>
				<Fact picture="friends" name={t('verdict.young-say')}>
					{verdict?.outcome ? (
						<VerdictSign outcome={verdict.outcome} />
					) : verdict ? (
						t('verdict.until', { day: dayInWords(verdict.judgeUntil, language) })
					) : (
						t('poster.silent')
					)}
				</Fact>
			</dl>
			{why ? (
				<p>
					<b>{t('because')}</b> <Words words={why} language={language} />
				</p>
			) : null}
		</div>
	)
}

function Fact({ picture, name, children }: { picture: PictureId; name: string; children: ReactNode }) {
	return (
		<div>
			<dt>
				<PosterPicture id={picture} />
				{name}
			</dt>
			<dd>{children}</dd>
		</div>
	)
}
