import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { UpdateStatus } from '../UpdateStatus.tsx'
import type { ToldPromise } from './told-promise.ts'

type PromiseListProps = {
	language: Language
	promises: readonly ToldPromise[]
	/** Whether to name the wish of each: on pages of one wish it is said already. */
	withWish?: boolean
	/** For the team: titles lead to the promise's form, where it can be tied. */
	isTeam?: boolean
}

/** Promises on the thread: what, who, by when, how far, and the news of each; every title leads to the promise's own thread. */
export function PromiseList({ language, promises, withWish = false, isTeam = false }: PromiseListProps) {
	const { t } = useTranslation(['actions', 'ui'])
	return (
		<ul className="ties thread-list">
			{promises.map(promise => (
				<li key={promise.id}>
					<p className="tie-name">
						<Link to={isTeam ? `/team/actions/${promise.id}` : `/${language}/thread/promises/${promise.id}`}>
							<SaidWords said={promise.title} />
						</Link>
					</p>
					<PromiseMarks language={language} promise={promise} withWish={withWish} />
					{promise.news.map(({ slug, title }) => (
						<p key={slug}>
							{t('thread.bead.update')}:{' '}
							<Link to={`/${language}/you-said-we-did/${slug}`}>
								<SaidWords said={title} />
							</Link>
						</p>
					))}
				</li>
			))}
		</ul>
	)
}

/** Who promised, by when, how far it has come; a promise that is late says so in words. */
export function PromiseMarks({
	language,
	promise,
	withWish,
}: {
	language: Language
	promise: ToldPromise
	withWish: boolean
}) {
	const { t } = useTranslation(['actions', 'ui'])
	const { owner, status, reason, dueOn, isOverdue, isSample, wishNumber } = promise
	return (
		<>
			<p className="update-marks">
				<UpdateStatus status={status} />
				{withWish && wishNumber ? (
					<a href={`/${language}/wishes/${wishNumber}/thread`} className="wish-link">
						<WishMark number={wishNumber} size="small" />
					</a>
				) : null}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<p className="soft">
				{t('promises.by', { owner, day: dayInWords(dueOn, language) })}
				{isOverdue ? <strong className="overdue"> {t('happened.overdue')}</strong> : null}
			</p>
			{reason ? (
				<p>
					{t('because')} <SaidWords said={reason} />
				</p>
			) : null}
		</>
	)
}
