import { useTranslation } from 'react-i18next'
import { directionOf, type Language } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { Telling } from './telling.ts'
import { TwoReadings } from './verdict/TwoReadings.tsx'
import { InOrder, YouSaid } from './YouSaid.tsx'

type UpdateCardProps = {
	update: Telling
	/** The language of the page the card is on. */
	language: Language
	/** How deep the card's heading lies on its page. */
	level?: 2 | 3 | 4
}

/** An update in short: what was said, what was done, how far it has come, and for which wishes. */
export function UpdateCard({ update, language, level = 2 }: UpdateCardProps) {
	const { t } = useTranslation(['actions', 'ui'])
	const Heading = `h${level}` as const
	const [first] = update.said
	const marked =
		update.language === language ? {} : { lang: update.language, dir: directionOf(update.language) }
	return (
		<article className={`card update-card wish-${update.wishNumbers[0] ?? 'none'}`}>
			<p className="update-marks">
				<TwoReadings status={update.status} verdict={update.verdict} language={language} />
				{update.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			{update.isHistory ? <p className="eyebrow">{t('you-said')}</p> : null}
			<Heading>
				<a href={`/${language}/you-said-we-did/${update.slug}`} {...marked}>
					<InOrder words={{ language: update.language, text: update.headline }} />
				</a>
			</Heading>
			{first ? (
				<>
					<p className="eyebrow">{t('you-said')}</p>
					<YouSaid said={[first]} language={language} />
				</>
			) : null}
			<p className="eyebrow">{t('we-did')}</p>
			<p className="update-short" {...marked} data-read-aloud="beside">
				<InOrder words={{ language: update.language, text: update.weDid }} />
			</p>
			<p className="update-marks">
				{update.wishNumbers.map(number => (
					<WishMark key={number} number={number} size="small" />
				))}
			</p>
			{update.happened ? (
				<p className="soft">
					<bdi lang="en">{update.happened}</bdi>
				</p>
			) : null}
		</article>
	)
}
