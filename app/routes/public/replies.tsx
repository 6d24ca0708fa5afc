import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ClockList } from '#app/actions/clock/ClockList.tsx'
import { DebtTable } from '#app/actions/clock/DebtTable.tsx'
import { debtBy } from '#app/actions/clock/debt.ts'
import { tellClocks } from '#app/actions/clock/tell-clocks.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'

/** Every promise of an answer to children, and what is owed of them, by service and by wish (X3). */
export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const today = dayOf(new Date())
	const clocks = await tellClocks(db.read, { language, today })
	const numbers = new Map((await allWishes(db.read)).map(({ id, number }) => [id, number]))
	const byWish = debtBy(clocks, ({ wishIds }) => wishIds, today)
	const { t } = interfaceWords(language)
	return {
		language,
		title: `${t('actions:clock.page.title')} · ${t('ui:site-name')}`,
		clocks,
		byService: debtBy(clocks, ({ service }) => [service], today),
		byWish: byWish.flatMap(({ name, debt }) => {
			const number = numbers.get(name)
			return number ? [{ number, debt }] : []
		}),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function RepliesPage() {
	const { language, clocks, byService, byWish } = useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	return (
		<Page language={language}>
			<h1>{t('clock.page.title')}</h1>
			<p className="lead" data-read-aloud>
				{clocks.length > 0 ? t('clock.page.lead') : t('clock.page.none')}
			</p>
			{clocks.length > 0 ? (
				<>
					<h2>{t('clock.page.all')}</h2>
					<ClockList clocks={clocks} language={language} />
					<p className="hint">{t('clock.page.working-days')}</p>
					<h2>{t('debt.title')}</h2>
					<p data-read-aloud>
						{t('debt.lead')} {t('debt.picture')}
					</p>
					<DebtTable
						title={t('debt.by-service')}
						of={t('debt.service')}
						language={language}
						rows={byService.map(({ name, debt }) => ({ name, debt, label: <bdi>{name}</bdi> }))}
					/>
				</>
			) : null}
			{byWish.length > 0 ? (
				<DebtTable
					title={t('debt.by-wish')}
					of={t('debt.wish')}
					language={language}
					rows={byWish.map(({ number, debt }) => ({
						name: String(number),
						debt,
						label: (
							<a className={`wish-${number}`} href={`/${language}/wishes/${number}`}>
								<WishMark number={number} />
							</a>
						),
					}))}
				/>
			) : null}
		</Page>
	)
}
