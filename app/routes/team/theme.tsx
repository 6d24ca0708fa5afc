import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { wordingIn } from '#app/languages/language.ts'
import { may, type Person } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { nameTheme, tieTheme, untieTheme } from '#app/voices/edit-theme.server.ts'
import { putBackVoice } from '#app/voices/put-back-voice.server.ts'
import { takeOutOfTheme } from '#app/voices/sort-voices.server.ts'
import { TeamAnswer } from '#app/voices/TeamAnswer.tsx'
import { ThemeName } from '#app/voices/ThemeChoice.tsx'
import { ThemeNames, ThemeTies } from '#app/voices/ThemeEditor.tsx'
import { ThemeVoices } from '#app/voices/ThemeVoices.tsx'
import { findTheme } from '#app/voices/theme.store.server.ts'
import { fieldsOf, ThemeForm } from '#app/voices/theme-form.ts'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'

export async function loader({ request, params: { themeId = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'theme.read')
	const theme = (await findTheme(db.read, themeId)) ?? notFound()
	const { t } = interfaceWords(who.language)
	const name = wordingIn(theme.names, who.language)?.wording ?? t('voices:themes.without-name')
	return {
		theme,
		language: who.language,
		title: t('voices:theme.page-title', { name }),
		mayEdit: may(who, 'theme.edit'),
		mayPutBack: may(who, 'voice.decide'),
		voices: (await clearedVoices(db.read, { themeIds: [themeId] })).map(
			({ wordsId, text, language, isRedacted }) => ({ wordsId, text, language, isRedacted }),
		),
		wishes: await allWishes(db.read),
	}
}

export async function action({ request, params: { themeId = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'theme.edit')
	const asked = ThemeForm.safeParse(fieldsOf(await request.formData(), []))
	if (!asked.success) throw new Response(null, { status: 400 })
	const answer = await orTryLater(doIt(who, themeId, asked.data))
	if (!answer.ok) return data({ refusal: answer.refusal }, { status: 422 })
	return data({ act: asked.data.act })
}

function doIt(who: Person, themeId: string, form: z.infer<typeof ThemeForm>) {
	const now = new Date()
	switch (form.act) {
		case 'name':
			return nameTheme(db, { who, themeId, language: form.language, name: form.name, now })
		case 'tie':
			return tieTheme(db, { who, themeId, wishId: form.wishId, reason: form.reason, now })
		case 'untie':
			return untieTheme(db, { who, themeId, wishId: form.wishId, now })
		case 'take-out':
			return takeOutOfTheme(db, { who, themeId, wordsId: form.wordsId, now })
		case 'put-back':
			return putBackVoice(db, { who, wordsId: form.wordsId, now })
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** One theme: its names, the wishes it speaks to, and its voices. */
export default function ThemePage() {
	const { theme, language, mayEdit, mayPutBack, voices, wishes } = useLoaderData<typeof loader>()
	const answer: { act?: string; refusal?: string } = useActionData<typeof action>() ?? {}
	const { t } = useTranslation('voices')
	return (
		<>
			<p>
				<Link to="/team/themes">{t('theme.all')}</Link>
			</p>
			<h1>
				<ThemeName theme={theme} language={language} />{' '}
				{theme.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h1>
			<TeamAnswer
				done={answer.act && t(`theme.done.${answer.act}`)}
				refused={answer.refusal && t(`refusal.${answer.refusal}`)}
			/>
			<div className="theme-page">
				<section className="stack theme-wishes" aria-labelledby="its-wishes">
					<h2 id="its-wishes">{t('theme.wishes-title')}</h2>
					<ThemeTies key={theme.wishes.length} ties={theme.wishes} {...{ wishes, mayEdit, language }} />
				</section>
				<section className="stack theme-voices" aria-labelledby="its-voices">
					<h2 id="its-voices">{t('theme.voices-title')}</h2>
					<p>{voices.length > 0 ? t('theme.count', { count: voices.length }) : t('theme.no-voices')}</p>
					<ThemeVoices {...{ voices, mayEdit, mayPutBack }} />
				</section>
				{mayEdit ? (
					<section className="stack theme-names" aria-labelledby="its-names">
						<h2 id="its-names">{t('theme.names-title')}</h2>
						<ThemeNames names={theme.names} />
					</section>
				) : null}
			</div>
		</>
	)
}
