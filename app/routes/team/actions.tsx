import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ActionTable } from '#app/actions/ActionTable.tsx'
import { filterIn } from '#app/actions/plan/action-filters.ts'
import { FilterLinks } from '#app/actions/plan/FilterLinks.tsx'
import { listActions } from '#app/actions/plan/list-actions.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { db } from '#app/platform/running.server.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'action.read')
	const { language } = person
	const filter = filterIn(new URL(request.url).searchParams)
	const today = dayOf(new Date())
	return {
		...(await listActions(db.read, { personId: person.id, filter, language, today })),
		filter,
		title: `${interfaceWords(language).t('actions:team.actions')} · ${interfaceWords(language).t('ui:site-name')}`,
		language,
		canEdit: may(person, 'action.edit'),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function ActionsPage() {
	const { language, canEdit, wishes, filter, counts, ownerLeft } = useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	return (
		<>
			<h1>{t('team.actions')}</h1>
			{canEdit ? (
				<p>
					<Link className="button" to="/team/actions/new">
						{t('team.new-action')}
					</Link>
				</p>
			) : null}
			<FilterLinks now={filter} counts={counts} language={language} />
			{wishes.length === 0 ? (
				<p className="note">{filter === 'all' ? t('team.no-actions') : t('plan.filter.none')}</p>
			) : null}
			{wishes.map(({ number, actions }) => (
				<section key={number} className="stack" aria-labelledby={`wish-${number}`}>
					<h2 id={`wish-${number}`}>
						<WishMark number={number} />
					</h2>
					<p>
						<Link to={`/team/wishes/${number}/plan`}>{t('plan.page.leads-and-goals')}</Link>
					</p>
					<ActionTable actions={actions} wish={number} language={language} ownerLeft={ownerLeft} />
				</section>
			))}
		</>
	)
}
