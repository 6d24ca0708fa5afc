import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'

type ActionUpdatesProps = {
	/** The news of this promise: drafts, and what everybody can read. `publishedAt` is a moment, or null for a draft. */
	updates: { id: string; slug: string; title: string; publishedAt: string | null }[]
	canEdit: boolean
	language: Language
}

/** The news of a promise, and the button that begins the next. */
export function ActionUpdates({ updates, canEdit, language }: ActionUpdatesProps) {
	const { t } = useTranslation('actions')
	return (
		<section className="stack" aria-labelledby="its-updates">
			<h2 id="its-updates">{t('team.its-updates')}</h2>
			{updates.length === 0 ? <p>{t('team.no-updates')}</p> : null}
			<ul className="news-list">
				{updates.map(({ id, slug, title, publishedAt }) => (
					<li key={id}>
						{publishedAt ? (
							<>
								<a href={`/${language}/you-said-we-did/${slug}`}>
									<bdi>{title}</bdi>
								</a>{' '}
								{t('team.published-on', { day: dayInWords(dayOf(new Date(publishedAt)), language) })}
								{canEdit ? (
									<>
										{' · '}
										<Link to={`/team/updates/${id}/correct`}>{t('desk.office.correct')}</Link>
									</>
								) : null}
							</>
						) : (
							<>
								<Link to={`/team/updates/${id}`}>
									<bdi>{title || t('team.untitled')}</bdi>
								</Link>{' '}
								<span className="status words-state stale">{t('team.draft')}</span>
							</>
						)}
					</li>
				))}
			</ul>
			{canEdit ? (
				<Form method="post">
					<button className="button quiet" type="submit" name="intent" value="new-update">
						{t('team.new-update')}
					</button>
				</Form>
			) : null}
		</section>
	)
}
