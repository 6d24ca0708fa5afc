import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { KeyHolders } from '#app/ballots/box/KeyHolders.tsx'
import { makeKeys } from '#app/ballots/box/make-keys.server.ts'
import { proveShare } from '#app/ballots/box/prove-share.server.ts'
import { ShareSheets } from '#app/ballots/box/ShareSheets.tsx'
import { findBallotLife } from '#app/ballots/box-life.store.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'

/** The key of a box: who holds its three shares, and whether each was proved. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const life = (await findBallotLife(db.read, slug)) ?? notFound()
	const { t } = interfaceWords(who.language)
	return {
		...{ slug, language: who.language, isDraft: life.state === 'draft', publicKey: life.publicKey },
		name: life.paper?.title ?? { en: slug },
		title: `${t('ballots:keys.title')} · ${t('ui:site-name')}`,
		holders: life.holders.map(({ place, name, provedAt }) => ({ place, name, provedAt })),
		mayEdit: may(who, 'ballot.edit'),
	}
}

const Asked = z.discriminatedUnion('ask', [
	z.strictObject({ ask: z.literal('make') }),
	z.strictObject({ ask: z.literal('prove'), place: z.coerce.number().int(), typed: z.string().max(500) }),
])

/** The shares are answered here once: they are in no address, no log and no row. */
export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.edit')
	const now = new Date()
	const asked = Asked.safeParse(Object.fromEntries(await request.formData()))
	if (!asked.success) return data({ refused: { place: 0, refusal: 'ballot.not-now' }, at: 0 }, 422)
	if (asked.data.ask === 'make') {
		const made = await orTryLater(makeKeys(db, { who, slug, now }))
		if (made.ok) return data({ shares: made.value, at: now.getTime() })
		return data({ refused: { place: 0, refusal: made.refusal }, at: 0 }, 422)
	}
	const { place, typed } = asked.data
	const proved = await orTryLater(proveShare(db, { who, slug, place, typed, now }))
	if (proved.ok) return data({ proved: place, at: now.getTime() })
	return data({ refused: { place, refusal: proved.refusal }, at: now.getTime() }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotKeysPage() {
	const { slug, language, isDraft, publicKey, name, holders, mayEdit } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const shares = sent && 'shares' in sent ? sent.shares : undefined
	const refused = sent && 'refused' in sent ? sent.refused : undefined
	return (
		<>
			<p className="no-print">
				<Link to={`/team/ballots/${slug}`}>
					<Words wording={name} reader={{ language }} />
				</Link>
			</p>
			<h1 className="no-print">{t('keys.title')}</h1>
			<p className="no-print">{t('keys.lead')}</p>
			<p className="hint no-print">{t('keys.who')}</p>
			{refused?.place === 0 ? (
				<p className="error" role="alert">
					{t(`box.refused.${refused.refusal}`)}
				</p>
			) : null}
			{shares ? <ShareSheets shares={shares} name={name} language={language} /> : null}
			<div className="stack no-print" key={sent?.at}>
				<KeyHolders holders={holders} language={language} mayProve={isDraft && mayEdit} refused={refused} />
				{publicKey === null ? <p className="note">{t('keys.none-yet')}</p> : null}
				{isDraft ? null : <p className="note">{t('keys.fixed')}</p>}
				{isDraft && mayEdit ? <MakeKeys again={publicKey !== null} /> : null}
			</div>
		</>
	)
}

function MakeKeys({ again }: { again: boolean }) {
	const { t } = useTranslation('ballots')
	return (
		<Form method="post" className="stack">
			{again ? <p className="hint">{t('keys.again-why')}</p> : null}
			<p className="buttons">
				<button className={again ? 'button quiet' : 'button'} type="submit" name="ask" value="make">
					{t(again ? 'keys.again' : 'keys.make')}
				</button>
			</p>
		</Form>
	)
}
