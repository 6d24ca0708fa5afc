import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { Worded } from '../telling.ts'
import { Words } from '../YouSaid.tsx'

/** An update in a line: its headline, the wishes it is for, and whether it is a sample. */
export type Brief = {
	slug: string
	headline: Worded
	wishNumbers: number[]
	isSample: boolean
}

/** An update in a list of the team's: its headline as the way there, and its wishes. */
export function BriefUpdate({
	brief,
	to,
	language,
	level = 3,
}: {
	brief: Brief | null
	/** Where it leads; the page everybody reads when it is not given. */
	to?: string
	language: Language
	level?: 2 | 3
}) {
	const { t } = useTranslation('ui')
	const Heading = `h${level}` as const
	if (!brief) return null
	return (
		<>
			<Heading>
				<a href={to ?? `/${language}/you-said-we-did/${brief.slug}`}>
					<Words words={brief.headline} language={language} />
				</a>
			</Heading>
			<p className="update-marks">
				{brief.wishNumbers.map(number => (
					<WishMark key={number} number={number} size="small" />
				))}
				{brief.isSample ? <span className="sample">{t('sample')}</span> : null}
			</p>
		</>
	)
}
