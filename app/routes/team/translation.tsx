import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerDesk } from '#app/actions/answer-desk.server.ts'
import { DeskChoice } from '#app/actions/DeskChoice.tsx'
import { Brought, DeskFiles } from '#app/actions/DeskFiles.tsx'
import { DeskForm } from '#app/actions/DeskForm.tsx'
import { findThing } from '#app/actions/find-things.server.ts'
import { deskAddress, deskLines, isCheckedWhole, keysOf, progressOf } from '#app/actions/translated-thing.ts'
import { Words } from '#app/actions/YouSaid.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { KeyName } from '#app/languages/KeyName.tsx'
import { sourceLanguage, wordingIn } from '#app/languages/language.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { findSurveyById } from '#app/surveys/survey.store.server.ts'

/** One thing's words in one language or variant, beside what they are made from. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'words.translate')
	const { searchParams } = new URL(request.url)
	const { kind, id, into } = deskAddress(params, searchParams) ?? notFound()
	const isOnlyOpen = searchParams.get('only') === 'open'
	const thing = (await findThing(db.read, { kind, id })) ?? notFound()
	const name = wordingIn(thing.name, language)
	return {
		language,
		kind,
		path: `/team/translations/${kind}/${id}`,
		into,
		keys: [...keysOf(kind)],
		name: { language: name?.language ?? language, text: name?.wording ?? id },
		isOnlyOpen,
		lines: deskLines(thing, into).filter(({ state }) => !isOnlyOpen || state !== 'checked'),
		progress: progressOf(thing, into),
		isSaved: searchParams.has('saved'),
		survey: kind === 'survey' ? ((await findSurveyById(db.read, id))?.slug ?? null) : null,
		title: interfaceWords(language).t('languages:desk.page-title'),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'words.translate')
	const { searchParams } = new URL(request.url)
	const at = deskAddress(params, searchParams) ?? notFound()
	const form = await request.formData()
	const answer = await orTryLater(answerDesk(db, { who, ...at, form, now: new Date() }))
	if (!answer.ok) return data({ refusal: answer.refusal }, { status: 422 })
	if (answer.value.isSaved) {
		searchParams.set('saved', '')
		return redirect(`?${searchParams}`)
	}
	return data(answer.value, { status: answer.value.brought ? 200 : 422 })
}

export default function TranslationPage() {
	const { language, kind, path, into, keys, name, progress, isSaved, isOnlyOpen, survey, ...stored } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation(['languages', 'surveys'])
	const kept = answer && 'lines' in answer ? answer : undefined
	return (
		<>
			{answer && 'refusal' in answer ? (
				<p className="error-summary" role="alert">
					{t(`desk.refusal.${answer.refusal}`)}
				</p>
			) : null}
			{kept && !kept.brought ? (
				<p className="error-summary" role="alert">
					{t('desk.conflict')}
				</p>
			) : null}
			<p>
				<Link to={`/team/translations?kind=${kind}`}>{t('desk.title')}</Link>
			</p>
			<h1>
				<bdi>
					<Words words={name} language={language} />
				</bdi>{' '}
				· <KeyName wordingKey={into} />
			</h1>
			<DeskChoice into={into} keys={keys} isOnlyOpen={isOnlyOpen} />
			{into === sourceLanguage ? (
				<p className="note">{t('desk.changing-source')}</p>
			) : (
				<p className="steps-bar">
					<label htmlFor="progress">{t('desk.progress', { done: progress.done, of: progress.of })}</label>
					<progress id="progress" max={Math.max(1, progress.of)} value={progress.done} />
				</p>
			)}
			{survey ? (
				<p className="hint">
					{t('desk.published-later')}{' '}
					<Link to={`/team/surveys/${survey}/words`}>{t('surveys:team-better.see')}</Link>
				</p>
			) : null}
			{isSaved && !answer ? (
				<p className="note" role="status">
					{t('desk.saved')}
				</p>
			) : null}
			{into === sourceLanguage ? null : <DeskFiles path={path} into={into} />}
			{kept?.brought ? <Brought {...kept.brought} /> : null}
			<DeskForm
				key={`${into} ${isOnlyOpen} ${progress.done} ${kept ? JSON.stringify(kept) : isSaved}`}
				into={into}
				lines={kept?.lines ?? stored.lines}
				isCheckedWhole={isCheckedWhole(kind)}
			/>
		</>
	)
}
