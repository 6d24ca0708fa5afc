import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languagesOfBallot } from '#app/ballots/ballot-words.ts'
import { BallotPromise } from '#app/ballots/cast/BallotPromise.tsx'
import { PartFields } from '#app/ballots/cast/PartFields.tsx'
import { WrittenFields } from '#app/ballots/cast/WrittenFields.tsx'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, languages, sourceLanguage } from '#app/languages/language.ts'
import { isVariant } from '#app/languages/variant.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords, Words } from '#app/surveys/Words.tsx'

/** The paper as children will read it, in one of its languages and variants. Nothing can be sent from here. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'ballot.read')
	const { paper } = (await findDraft(db.read, slug)) ?? notFound()
	const { searchParams } = new URL(request.url)
	const asked = searchParams.get('in') ?? undefined
	const words = searchParams.get('words') ?? undefined
	const reader = {
		language: isLanguage(asked) ? asked : sourceLanguage,
		variant: isVariant(words) ? words : undefined,
	}
	const name = plainWords(paper.title, { language })
	const { t } = interfaceWords(language)
	return { slug, paper, reader, name, title: `${t('ballots:team.preview')} · ${name}` }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotPreviewPage() {
	const { slug, paper, reader, name } = useLoaderData<typeof loader>()
	const { t } = useTranslation(['ballots', 'surveys'])
	const { parts, written = [] } = paper
	return (
		<>
			<p>
				<Link to={`/team/ballots/${slug}/paper`}>{t('team.step.paper.name')}</Link>
			</p>
			<h1>
				{t('team.preview')} · <bdi>{name}</bdi>
			</h1>
			<p>{t('team.preview-lead')}</p>
			<Form method="get" className="desk-choice">
				<div className="field">
					<label htmlFor="in">{t('team.field.language')}</label>
					<select id="in" name="in" defaultValue={reader.language}>
						{languagesOfBallot(paper).map(language => (
							<option key={language} value={language} lang={language}>
								{languages[language].name}
							</option>
						))}
					</select>
				</div>
				<div className="field">
					<label htmlFor="words">{t('team.field.variant')}</label>
					<select id="words" name="words" defaultValue={reader.variant ?? ''}>
						<option value="">{t('surveys:words.everybody')}</option>
						{paper.variants.map(variant => (
							<option key={variant} value={variant}>
								{t(`surveys:words.${variant}`)}
							</option>
						))}
					</select>
				</div>
				<button className="button quiet" type="submit">
					{t('team.show')}
				</button>
			</Form>
			<section className="preview stack ballot-preview" aria-label={t('team.preview')}>
				<h2>
					<Words wording={paper.title} reader={reader} />
				</h2>
				<p>
					<Words wording={paper.introduction} reader={reader} />
				</p>
				<BallotPromise reader={reader} />
				<div className="survey stack">
					{parts.map((part, place) => (
						<PartFields
							key={`${part.id} ${reader.language} ${reader.variant}`}
							part={part}
							number={parts.length + written.length > 1 ? place + 1 : undefined}
							reader={reader}
						/>
					))}
					{written.map((part, place) => (
						<WrittenFields
							key={`${part.id} ${reader.language} ${reader.variant}`}
							part={part}
							number={parts.length + place + 1}
							reader={reader}
						/>
					))}
				</div>
			</section>
		</>
	)
}
