import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { makeTheme } from '#app/voices/edit-theme.server.ts'
import { LooseVoices } from '#app/voices/LooseVoices.tsx'
import { sortVoices } from '#app/voices/sort-voices.server.ts'
import { TeamAnswer } from '#app/voices/TeamAnswer.tsx'
import { ThemeTable } from '#app/voices/ThemeTable.tsx'
import { allThemes } from '#app/voices/theme.store.server.ts'
import { fieldsOf, ThemesForm } from '#app/voices/theme-form.ts'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import { longestThemeName } from '#app/voices/voice.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'

/** How many voices without a theme are shown at once. */
const atHand = 50

export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'theme.read')
	const wishes = await allWishes(db.read)
	const loose = await clearedVoices(db.read, { withoutTheme: true, limit: atHand })
	return {
		language: who.language,
		title: interfaceWords(who.language).t('voices:themes.page-title'),
		mayEdit: may(who, 'theme.edit'),
		themes: (await allThemes(db.read)).map(({ wishes: ties, ...theme }) => ({
			...theme,
			wishNumbers: ties.flatMap(tie => wishes.find(({ id }) => id === tie.wishId)?.number ?? []),
		})),
		loose: loose.map(({ wordsId, text, language }) => ({ wordsId, text, language })),
		isMore: loose.length === atHand,
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'theme.edit')
	const sent = await request.formData()
	const lists = sent.get('act') === 'sort' ? ['words', 'theme', 'newTheme'] : []
	const asked = ThemesForm.safeParse(fieldsOf(sent, lists))
	if (!asked.success) throw new Response(null, { status: 400 })
	const form = asked.data
	const now = new Date()
	if (form.act === 'make') {
		const made = await orTryLater(makeTheme(db, { who, name: form.name, language: who.language, now }))
		return made.ok ? data({ made: true }) : data({ refusal: made.refusal }, { status: 422 })
	}
	const newThemes = form.newTheme.map(name => ({ name, language: who.language }))
	const sorted = await orTryLater(
		sortVoices(db, { who, wordsIds: form.words, themeIds: form.theme, newThemes, now }),
	)
	return sorted.ok ? data({ sorted: sorted.value }) : data({ refusal: sorted.refusal }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Every theme, and the cleared voices that are in none. */
export default function ThemesPage() {
	const { language, mayEdit, themes, loose, isMore } = useLoaderData<typeof loader>()
	const answer: { made?: boolean; sorted?: number; refusal?: string } = useActionData<typeof action>() ?? {}
	const { t } = useTranslation('voices')
	const done =
		answer.sorted === undefined
			? answer.made && t('themes.made')
			: t('themes.sorted', { count: answer.sorted })
	return (
		<>
			<h1>{t('themes.title')}</h1>
			<p>{t('themes.lead')}</p>
			<TeamAnswer done={done || undefined} refused={answer.refusal && t(`refusal.${answer.refusal}`)} />
			<ThemeTable themes={themes} language={language} />
			{mayEdit ? (
				<Form method="post" className="card stack">
					<h2>{t('themes.make-title')}</h2>
					<input type="hidden" name="act" value="make" />
					<p className="field">
						<label htmlFor="theme-name">{t('themes.make-name')}</label>
						<input
							id="theme-name"
							name="name"
							required
							maxLength={longestThemeName}
							dir="auto"
							autoComplete="off"
						/>
					</p>
					<button className="button quiet" type="submit">
						{t('themes.make')}
					</button>
				</Form>
			) : null}
			<h2>{t('themes.loose-title')}</h2>
			{isMore ? <p>{t('themes.loose-more', { count: atHand })}</p> : null}
			<LooseVoices key={answer.sorted} voices={loose} {...{ themes, language, mayEdit }} />
		</>
	)
}
