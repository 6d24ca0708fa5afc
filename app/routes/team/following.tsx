import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FollowingNumbers } from '#app/following/FollowingNumbers.tsx'
import { countFollowing, showWebhooks } from '#app/following/show-following.server.ts'
import { AddWebhook } from '#app/following/webhook/AddWebhook.tsx'
import { dropWebhook, registerWebhook, tryWebhook } from '#app/following/webhook/change-webhooks.server.ts'
import { NewSecret } from '#app/following/webhook/NewSecret.tsx'
import { WebhookCard } from '#app/following/webhook/WebhookCard.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** How many follow, how the post goes, and which programs are told (M25). */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'following.read')
	const { t } = interfaceWords(who.language)
	return {
		language: who.language,
		title: `${t('following:team.title')} · ${t('ui:site-name')}`,
		numbers: await countFollowing(db.read, new Date()),
		sendsMail: env.mail !== undefined,
		webhooks: await showWebhooks(db.read, who),
		mayEdit: may(who, 'webhook.edit'),
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'webhook.edit')
	const form = await request.formData()
	const field = (name: string) => String(form.get(name) ?? '')
	const [url, id, now] = [field('url').slice(0, 1_000), field('id'), new Date()]
	const ask = field('ask')
	if (ask === 'register') {
		const made = await orTryLater(
			registerWebhook(db, { who, secret, url, now, networks: env.webhookNetworks }),
		)
		if (!made.ok) return data({ refusal: made.refusal, url }, 422)
		return data({ host: new URL(url.trim()).host, secret: made.value.secret })
	}
	const deed = ask === 'remove' ? dropWebhook : tryWebhook
	const kept = await orTryLater(deed(db, { who, id, now }))
	if (!kept.ok) return data({ refusal: kept.refusal, url: '' }, 422)
	return data({ done: ask === 'remove' ? ('remove' as const) : ('try' as const) })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function FollowingPage() {
	const { language, numbers, sendsMail, webhooks, mayEdit } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation('following')
	const refused = sent && 'refusal' in sent ? sent : undefined
	return (
		<>
			<h1>{t('team.title')}</h1>
			{refused ? (
				<div className="error-summary" role="alert">
					<p className="error">{t(`team.refusal.${refused.refusal}`)}</p>
				</div>
			) : null}
			{sent && 'done' in sent ? <Notice>{t(`team.done.${sent.done}`)}</Notice> : null}
			{sent && 'secret' in sent ? (
				<NewSecret key={sent.secret} host={sent.host} secret={sent.secret} />
			) : null}
			<p>{t('team.lead')}</p>
			<FollowingNumbers {...{ language, numbers, sendsMail }} />
			<section className="stack" aria-labelledby="programs">
				<h2 id="programs">{t('team.programs')}</h2>
				<p>{t('team.programs-lead')}</p>
				{webhooks.length === 0 ? <p>{t('team.none')}</p> : null}
				{webhooks.map(webhook => (
					<WebhookCard key={webhook.id} {...{ webhook, language, mayEdit }} />
				))}
				{mayEdit ? (
					<AddWebhook
						key={sent && 'secret' in sent ? sent.secret : refused?.url}
						typed={refused?.url}
						isWrong={refused?.refusal === 'webhook.address'}
					/>
				) : null}
			</section>
		</>
	)
}
