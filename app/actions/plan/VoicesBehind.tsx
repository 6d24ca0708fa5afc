import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { VoicesOfWish } from '#app/results/VoicesOfWish.tsx'
import type { Worded } from '../telling.ts'
import { Words } from '../YouSaid.tsx'

type VoicesBehindProps = {
	themes: ComponentProps<typeof VoicesOfWish>['themes']
	surveys: { slug: string; title: Worded }[]
	language: Language
}

/** The voices a promise answers: themes with words that were cleared, and the surveys whose results it is tied to. */
export function VoicesBehind({ themes, surveys, language }: VoicesBehindProps) {
	const { t } = useTranslation('actions')
	if (themes.length + surveys.length === 0) return <p>{t('plan.promise.no-voices')}</p>
	return (
		<>
			<VoicesOfWish themes={themes} />
			{surveys.length > 0 ? (
				<>
					<p>{t('plan.promise.surveys')}</p>
					<ul>
						{surveys.map(({ slug, title }) => (
							<li key={slug}>
								<Link to={`/${language}/results/${slug}`}>
									<Words words={title} language={language} />
								</Link>
							</li>
						))}
					</ul>
				</>
			) : null}
		</>
	)
}
