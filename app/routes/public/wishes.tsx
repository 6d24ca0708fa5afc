import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { numberInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { findActionPlanModel } from '#app/wishes/framework.store.server.ts'
import { WishCard } from '#app/wishes/WishCard.tsx'
import { allAncestors, allWishes, findWishSet } from '#app/wishes/wish.store.server.ts'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const [wishes, olderWishes, ancestors, set, olderSet, model] = await Promise.all([
		allWishes(db.read),
		allWishes(db.read, 2012),
		allAncestors(db.read),
		findWishSet(db.read, 2022),
		findWishSet(db.read, 2012),
		findActionPlanModel(db.read),
	])
	const title = `${interfaceWords(language).t('wishes:wishes.title')} · ${interfaceWords(language).t('ui:site-name')}`
	return { language, title, wishes, olderWishes, ancestors, set, olderSet, model }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** The twelve wishes of today, and the twelve they grew from. */
export default function WishesPage() {
	const { language, wishes, olderWishes, ancestors, set, olderSet, model } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	const views = (count?: number) => numberInWords(count ?? 0, language)
	return (
		<Page language={language}>
			<h1>{t('wishes.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('wishes.from', { views: views(set?.views) })}
			</p>
			<ul className="wish-cards">
				{wishes.map(({ id, number, officialTitle }) => (
					<WishCard key={id} {...{ language, number, officialTitle }} />
				))}
			</ul>
			<p>
				<Link to={`/${language}/guide`}>{t('wishes.to-guide')}</Link>
			</p>
			<h2>{t('wishes.made-title')}</h2>
			<p>
				{t('wishes.made-launched')} <InEnglish>{set?.launched}.</InEnglish>{' '}
				{t('wishes.made-tested', { children: set?.wordingTestedWith ?? 0 })}
			</p>
			<div className="columns">
				<EnglishList title={t('wishes.made-from')} lines={set?.evidence ?? []} />
				<EnglishList title={t('wishes.made-with')} lines={set?.workedWith ?? []} />
			</div>
			<h2>{t('wishes.worked-on-title')}</h2>
			<div className="columns">
				<EnglishList title={t('wishes.worked-on-how')} lines={model.facts} />
				<EnglishList title={t('wishes.worked-on-measures')} lines={model.measures} />
			</div>
			<h2 id="of-2012">{t('wishes.older-title')}</h2>
			<p data-read-aloud>{t('wishes.older', { views: views(olderSet?.views) })}</p>
			<ol className="older-wishes">
				{olderWishes.map(({ id, officialTitle }) => (
					<li key={id}>
						<InEnglish>{officialTitle}</InEnglish>{' '}
						<LivesOn language={language} numbers={ancestors.filter(one => one.ancestorId === id)} />
					</li>
				))}
			</ol>
		</Page>
	)
}

function EnglishList({ title, lines }: { title: string; lines: string[] }) {
	return (
		<section className="card">
			<h3>{title}</h3>
			<ul>
				{lines.map(line => (
					<li key={line}>
						<InEnglish>{line}</InEnglish>
					</li>
				))}
			</ul>
		</section>
	)
}

function LivesOn({ language, numbers }: { language: string; numbers: { number: number }[] }) {
	const { t } = useTranslation('wishes')
	return numbers.map(({ number }) => (
		<Link key={number} className="lives-on" to={`/${language}/wishes/${number}`}>
			{t('wishes.lives-on', { number })}
		</Link>
	))
}
