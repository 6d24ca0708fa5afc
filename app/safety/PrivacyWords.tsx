import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'

/** The paragraphs of the short text, in the order they are shown: keys of `safety:privacy`. */
export const privacyParagraphs = ['kept', 'not-kept', 'readers', 'take-back', 'skip'] as const

/**
 * What is kept of a child's answers, shown before the first question: at most
 * 120 words at reading grade 4 or below, the longer layer one tap away (C-04).
 * With `moreIn`, a link leads to the longer layer in that language.
 * True to `prisma/schema/surveys.prisma`: change both together.
 */
export function PrivacyWords({ moreIn }: { moreIn?: Language }) {
	const { t } = useTranslation('safety')
	return (
		<section className="privacy-words stack" aria-labelledby="what-we-keep">
			<h2 id="what-we-keep">{t('privacy.title')}</h2>
			{privacyParagraphs.map(paragraph => (
				<p key={paragraph} data-read-aloud="">
					{t(`privacy.${paragraph}`)}
				</p>
			))}
			{moreIn ? (
				<p>
					<a href={`/${moreIn}/privacy`}>{t('privacy.more')}</a>
				</p>
			) : null}
		</section>
	)
}
