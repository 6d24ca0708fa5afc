import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DeskCountList } from '#app/actions/DeskCounts.tsx'
import { allThings } from '#app/actions/find-things.server.ts'
import { countsOf, isThingKind, thingKinds } from '#app/actions/translated-thing.ts'
import { Words } from '#app/actions/YouSaid.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { wordingIn } from '#app/languages/language.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { db } from '#app/platform/running.server.ts'

/** Everything that has words, kind by kind, and how far each language has come. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'words.translate')
	const asked = new URL(request.url).searchParams.get('kind') ?? undefined
	const kind = isThingKind(asked) ? asked : 'survey'
	const things = (await allThings(db.read, kind)).map(thing => {
		const name = wordingIn(thing.name, language)
		return {
			id: thing.id,
			name: { language: name?.language ?? language, text: name?.wording ?? thing.id },
			counts: countsOf(thing),
		}
	})
	return { language, kind, things, title: interfaceWords(language).t('languages:desk.page-title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TranslationsPage() {
	const { language, kind, things } = useLoaderData<typeof loader>()
	const { t } = useTranslation('languages')
	return (
		<>
			<h1>{t('desk.title')}</h1>
			<p>{t('desk.lead')}</p>
			<nav aria-label={t('desk.title')}>
				<ul className="page-links desk-kinds">
					{thingKinds.map(one => (
						<li key={one}>
							<Link to={`?kind=${one}`} aria-current={one === kind ? 'page' : undefined}>
								{t(`desk.kind.${one}`)}
							</Link>
						</li>
					))}
				</ul>
			</nav>
			{things.length === 0 ? <p className="note">{t('desk.none')}</p> : null}
			{things.map(({ id, name, counts }) => (
				<section key={id} className="card stack">
					<h2>
						<Words words={name} language={language} />
					</h2>
					<DeskCountList path={`/team/translations/${kind}/${id}`} counts={counts} language={language} />
				</section>
			))}
		</>
	)
}
