import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ActionTable } from '#app/actions/ActionTable.tsx'
import { allActions } from '#app/actions/action.store.server.ts'
import { listedByWish } from '#app/actions/listed-action.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { db } from '#app/platform/running.server.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'action.read')
	const { language } = person
	const wishes = listedByWish(await allActions(db.read), {
		wishes: await allWishes(db.read),
		language,
		today: dayOf(new Date()),
	})
	return {
		title: `${interfaceWords(language).t('actions:team.actions')} · ${interfaceWords(language).t('ui:site-name')}`,
		language,
		canEdit: may(person, 'action.edit'),
		wishes,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function ActionsPage() {
	const { language, canEdit, wishes } = useLoaderData<typeof loader>()
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
			{wishes.length === 0 ? <p className="note">{t('team.no-actions')}</p> : null}
			{wishes.map(({ number, actions }) => (
				<section key={number} className="stack" aria-labelledby={`wish-${number}`}>
					<h2 id={`wish-${number}`}>
						<WishMark number={number} />
					</h2>
					<ActionTable actions={actions} wish={number} language={language} />
				</section>
			))}
		</>
	)
}
