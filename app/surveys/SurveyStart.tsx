import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import type { Language } from '#app/languages/language.ts'
import { isSimple } from '#app/languages/variant.ts'
import { PrivacyWords } from '#app/safety/PrivacyWords.tsx'
import { Picture } from './Picture.tsx'
import type { PictureId } from './picture.ts'
import type { SurveyDocument } from './survey.ts'
import { type Reader, Words } from './Words.tsx'

type SurveyStartProps = {
	slug: string
	survey: SurveyDocument
	reader: Reader
	/** By when who asks will answer. */
	promise?: ReactNode
}

/** What the survey is about, what is kept of it (C-04), and the child's own yes or no (C-19). */
export function SurveyStart({ slug, survey, reader, promise }: SurveyStartProps) {
	const { t } = useTranslation('surveys')
	const { language, variant } = reader
	const simple = isSimple(variant)
	return (
		<section className="stack" data-start>
			<p data-read-aloud>
				<Words wording={survey.introduction} reader={reader} />
			</p>
			{promise}
			{simple ? <SimplePrivacy language={language} /> : <PrivacyWords />}
			<h2>{t(simple ? 'simple.would-you-like' : 'start.would-you-like')}</h2>
			<p data-read-aloud>{t(simple ? 'simple.your-choice' : 'start.your-choice')}</p>
			<p className="buttons">
				<a className="button" href={`#q-${survey.questions[0]?.id}`} data-begin>
					{t('start.yes')}
				</a>
				<a className="button quiet" href={`/${language}/surveys/${slug}/no-thanks${wordsIn(variant)}`}>
					{t('start.no')}
				</a>
			</p>
		</section>
	)
}

/** The picture of each short sentence about what is kept. */
const picturesOfPrivacy = {
	kept: 'pencil',
	'not-kept': 'mask',
	readers: 'reading',
	'take-back': 'bin',
	skip: 'thumbs-up',
} as const satisfies Record<string, PictureId>

const sentences = ['kept', 'not-kept', 'readers', 'take-back', 'skip'] as const

/**
 * What is kept, in at most 60 words with pictures, the longer layer one tap
 * away (C-04). True to `prisma/schema/surveys.prisma`: change both together.
 */
function SimplePrivacy({ language }: { language: Language }) {
	const { t } = useTranslation(['surveys', 'safety'])
	return (
		<section className="privacy-words stack" aria-labelledby="what-we-keep">
			<h2 id="what-we-keep">{t('safety:privacy.title')}</h2>
			<ul className="pictured-lines">
				{sentences.map(sentence => (
					<li key={sentence}>
						<Picture id={picturesOfPrivacy[sentence]} />
						<span data-read-aloud>{t(`simple.privacy.${sentence}`)}</span>
					</li>
				))}
			</ul>
			<p>
				<a href={`/${language}/privacy`}>{t('safety:privacy.more')}</a>
			</p>
		</section>
	)
}
