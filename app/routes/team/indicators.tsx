import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Figure } from '#app/indicators/Figure.tsx'
import { overviewOfIndicators } from '#app/indicators/overview.server.ts'
import { periodInWords } from '#app/indicators/period-words.ts'
import { listInWords, numberInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { db } from '#app/platform/running.server.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'

/** Every indicator, how many numbers it has and who has told its story. */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'action.read')
	const { t } = interfaceWords(who.language)
	return {
		language: who.language,
		indicators: await overviewOfIndicators(db.read, who.language),
		mayMake: may(who, 'indicator.make'),
		title: `${t('indicators:team.title')} · ${t('ui:site-name')}`,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TeamIndicatorsPage() {
	const { language, indicators, mayMake } = useLoaderData<typeof loader>()
	const { t } = useTranslation('indicators')
	return (
		<>
			<h1>{t('team.title')}</h1>
			<p>{t('team.what')}</p>
			{mayMake ? (
				<p>
					<Link className="button" to="/team/indicators/new">
						{t('team.make')}
					</Link>
				</p>
			) : null}
			<ScrollBox label={t('team.title')}>
				<table className="table">
					<thead>
						<tr>
							<th scope="col">{t('team.name')}</th>
							<th scope="col">{t('team.points')}</th>
							<th scope="col">{t('team.latest')}</th>
							<th scope="col">{t('team.stories')}</th>
						</tr>
					</thead>
					<tbody>
						{indicators.map(({ id, name, plain, unit, latest, points, sides }) => (
							<tr key={id}>
								<th scope="row">
									<Link to={`/team/indicators/${id}`}>
										{plain ? <SaidWords said={plain} /> : <bdi lang="en">{name}</bdi>}
									</Link>
								</th>
								<td>{numberInWords(points, language)}</td>
								<td>
									{latest ? (
										<>
											<Figure value={latest.value} unit={unit} /> ({periodInWords(latest.period, language)})
										</>
									) : (
										t('list.no-numbers')
									)}
								</td>
								<td>
									{sides.length > 0
										? listInWords(
												sides.map(side => t(`story.${side}`)),
												language,
											)
										: t('team.no-story')}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
		</>
	)
}
