import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ThreadInNumbers, type ThreadStep } from '#app/wishes/ThreadPicture.tsx'
import type { PictureNumbers, PictureVerdict } from './thread.ts'

type ThreadPictureOfProps = {
	language: Language
	numbers: PictureNumbers
	/** None: the whole city. */
	wish?: number
	/** Where the beads lead to when not to this page: the page of the thread. */
	page?: string
	verdict?: PictureVerdict | null
}

/** The thread in a row of beads: what was said, what it is about, what was promised, what happened. */
export function ThreadPictureOf({ language, numbers, wish, page = '', verdict }: ThreadPictureOfProps) {
	const { t } = useTranslation('actions')
	const number = (count: number) => numberInWords(count, language)
	const about = (count: number) => t('thread.about', { number: number(count) })
	const { answers, voices, themes, promises, news } = numbers
	const there = (is: boolean, count: string, href: string) => ({
		count: is ? count : t('thread.nothing-yet'),
		href: is ? href : null,
	})
	const steps: ThreadStep[] = [
		{
			bead: 'answer',
			name: t('thread.bead.answer'),
			...there(answers !== null, about(answers ?? 0), `${page}#counted`),
		},
		{
			bead: 'voice',
			name: t('thread.bead.voice'),
			...there(voices !== null, voices === 'c' ? t('thread.few') : about(voices ?? 0), `${page}#voices`),
		},
		{ bead: 'theme', name: t('thread.bead.theme'), ...there(themes > 0, number(themes), `${page}#voices`) },
		{
			bead: 'wish',
			name: t(wish ? 'thread.bead.wish' : 'thread.bead.wishes'),
			count: number(wish ?? 12),
			href: wish ? `/${language}/wishes/${wish}` : `/${language}/wishes`,
		},
		{
			bead: 'action',
			name: t('thread.bead.action'),
			...there(promises > 0, number(promises), `${page}#promises`),
		},
		{
			bead: 'update',
			name: t('thread.bead.update'),
			...there(news > 0, number(news), `/${language}/you-said-we-did${wish ? `?wish=${wish}` : ''}`),
		},
	]
	// Of the whole city there is no one verdict: each wish has its own.
	if (wish)
		steps.push({
			bead: 'verdict',
			name: t('thread.bead.verdict'),
			count: verdict ? t(`verdict.word.${verdict.outcome}`) : t('thread.nothing-yet'),
			href: verdict ? `/${language}/you-said-we-did/${verdict.slug}#verdict` : null,
		})
	return <ThreadInNumbers label={t('thread.picture')} steps={steps} />
}
