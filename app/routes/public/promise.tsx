import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AskAgain } from '#app/actions/ask-again/AskAgain.tsx'
import { tellAsked } from '#app/actions/ask-again/tell-asked.server.ts'
import { ChangeHistory } from '#app/actions/plan/ChangeHistory.tsx'
import { Parts } from '#app/actions/plan/PlanLines.tsx'
import { PromiseMarks } from '#app/actions/plan/PromiseMarks.tsx'
import { PromiseSteps } from '#app/actions/plan/PromiseSteps.tsx'
import { ProofList } from '#app/actions/plan/ProofList.tsx'
import { ThreeQuestions } from '#app/actions/plan/ThreeQuestions.tsx'
import { tellPromise } from '#app/actions/plan/tell-plan.server.ts'
import { VoicesBehind } from '#app/actions/plan/VoicesBehind.tsx'
import { NoBecause } from '#app/actions/refusal/NoBecause.tsx'
import { tellNo } from '#app/actions/refusal/tell-no.server.ts'
import { UpdateCards } from '#app/actions/UpdateCards.tsx'
import { InOrder, markedIn, Words } from '#app/actions/YouSaid.tsx'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords, listInWords } from '#app/languages/in-words.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { Bead } from '#app/wishes/Bead.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

export const handle = { wears: 'promise' }

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const today = dayOf(new Date())
	const told = (await tellPromise(db.read, params.actionId ?? '', { language, today })) ?? notFound()
	const { id } = told.promise
	const asked = await tellAsked(db.read, id, { floor: env.askAgainFloor, today })
	return { language, today, no: await tellNo(db.read, id, language), asked, ...told }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.promise.title.text} · 12 Wishes` },
]

/** One promise at an address of its own: how it stands, its steps, its proof, the voices behind it and all that changed. */
export default function PromisePage() {
	const { language, today, no, asked, wish, promise, whole, saves, themes, surveys, updates } =
		useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	const { title, partners, replyBy, steps, proofs, series, answers } = promise
	return (
		<Page language={language}>
			<article className="promise stack">
				<p>
					<Link to={`/${language}/wishes/${wish}/plan`} className="wish-link">
						<WishMark number={wish} size="small" />
					</Link>
				</p>
				<h1 {...markedIn(title, language)} data-read-aloud>
					<InOrder words={title} />
				</h1>
				<PromiseMarks
					promise={no ? { ...promise, reason: null } : promise}
					verdict={updates.at(-1)?.verdict ?? null}
					language={language}
				/>
				<NoBecause told={no} language={language} />
				<AskAgain asked={asked} language={language} />
				{whole ? (
					<p>
						{t('plan.promise.part-of')}{' '}
						<Link to={`/${language}/promises/${whole.id}`}>
							<Words words={whole.title} language={language} />
						</Link>
					</p>
				) : null}
				{partners.length > 0 ? (
					<p>
						{t('plan.lines.helps')} <bdi>{listInWords(partners, language)}</bdi>
					</p>
				) : null}
				{replyBy ? <p>{t('plan.promise.reply-by', { day: dayInWords(replyBy, language) })}</p> : null}
				<Parts promise={promise} language={language} />
				<h2>{t('plan.steps.title')}</h2>
				<PromiseSteps steps={steps} today={today} language={language} />
				<h2>{t('plan.numbers.title')}</h2>
				<ThreeQuestions answers={answers} series={series} language={language} />
				<h2>{t('plan.proofs.title')}</h2>
				<ProofList proofs={proofs} language={language} />
				<h2>
					<Bead kind="voice" /> {t('plan.promise.voices')}
				</h2>
				<VoicesBehind themes={themes} surveys={surveys} language={language} />
				<p>
					<Link to={`/${language}/thread/promises/${promise.id}`}>{t('thread.see')}</Link>
				</p>
				<p className="no-print">
					<Link to={`/${language}/promises/${promise.id}/poster`}>{t('poster.link')}</Link>
				</p>
				<h2>
					<Bead kind="update" /> {t('plan.promise.news')}
				</h2>
				<UpdateCards language={language} updates={updates} otherwise={t('plan.promise.no-news')} />
				<ChangeHistory saves={saves} language={language} />
			</article>
		</Page>
	)
}
