import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FollowForm } from '#app/following/FollowForm.tsx'
import { FollowLinks } from '#app/following/FollowLinks.tsx'
import { askToFollow } from '#app/following/follow.server.ts'
import { readFollowForm } from '#app/following/follower.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { wishNumberIn } from '#app/wishes/wish-number.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const asked = wishNumberIn(new URL(request.url).searchParams.get('wish') ?? undefined)
	const { t } = interfaceWords(language)
	return {
		language,
		title: `${t('following:follow.title')} · ${t('ui:site-name')}`,
		wishes: (await allWishes(db.read)).map(({ number }) => number),
		chosen: asked ? [asked] : [],
		sendsMail: env.mail !== undefined,
	}
}

export async function action({ params, request }: ActionFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	if (!env.mail) notFound()
	const form = new URLSearchParams(await request.text())
	const typed = {
		address: (form.get('address') ?? '').slice(0, 200),
		chosen: form.getAll('wish').map(Number),
		often: form.get('often'),
		ballots: form.get('ballots'),
	}
	const read = readFollowForm(form)
	if (!read.ok) return data({ ...typed, refusal: read.refusal }, 422)
	const asked = await askToFollow(db, { secret, ...read.value, language, now: new Date() })
	return asked.ok ? data({ sent: true as const }) : data({ ...typed, refusal: asked.refusal }, 503)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function FollowPage() {
	const { language, wishes, chosen, sendsMail } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation('following')
	if (sent && 'sent' in sent)
		return (
			<Page language={language} width="narrow">
				<h1>{t('sent.title')}</h1>
				<p role="status">{t('sent.text')}</p>
			</Page>
		)
	return (
		<Page language={language} width="narrow">
			<h1>{t('follow.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('follow.lead')}
			</p>
			{sendsMail ? (
				<FollowForm {...{ language, wishes, chosen }} {...sent} />
			) : (
				<p className="note">{t('follow.off')}</p>
			)}
			<FollowLinks language={language} isHere />
		</Page>
	)
}
