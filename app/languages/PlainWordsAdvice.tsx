import { type ChangeEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type Language } from './language.ts'
import { type Advice, adviceOn } from './plain-words.ts'
import type { Variant } from './variant.ts'

type PlainWordsAdviceProps = {
	/** What the field names as its description, so that it is heard where it is written. */
	id: string
	words: string
	language: Language
	variant?: Variant
}

/**
 * What would make the words easier for children, beside the field they are
 * written in. Follows the typing without calling out: it is advice.
 */
export function PlainWordsAdvice({ id, words, language, variant }: PlainWordsAdviceProps) {
	const advice = adviceOn(words, { language, variant })
	return (
		<ul className="plain-advice" id={id}>
			{advice.map(one => (
				<li key={nameOf(one)}>
					<AdviceWords advice={one} language={language} />
				</li>
			))}
		</ul>
	)
}

/** What stands in a field as somebody types, also what they typed before the page was ready to follow. */
export function useTyped(stored: string) {
	const [now, setNow] = useState(stored)
	const box = useCallback((field: { value: string } | null) => {
		if (field) setNow(field.value)
	}, [])
	const follow = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setNow(event.target.value)
	return { box, now, follow }
}

function AdviceWords({ advice, language }: { advice: Advice; language: Language }) {
	const { t } = useTranslation('languages')
	const marked = { lang: language, dir: directionOf(language) }
	switch (advice.kind) {
		case 'long-sentence':
			return (
				<>
					{t('plain.long-sentence', { count: advice.words, most: advice.most })}{' '}
					<q {...marked}>{shortened(advice.sentence)}</q>
				</>
			)
		case 'long-on-average':
			return t('plain.long-on-average', { count: advice.words, most: advice.most })
		case 'hard-to-read':
			return t('plain.hard-to-read', { grade: advice.grade, most: advice.most })
		case 'idiom':
			return (
				<>
					<q {...marked}>{advice.phrase}</q> {t('plain.idiom')}
				</>
			)
		case 'hard-word':
			return (
				<>
					<q {...marked}>{advice.word}</q> {t('plain.hard-word')} <q {...marked}>{advice.instead}</q>
				</>
			)
	}
}

/** How a long sentence begins: enough to find it in the field. */
function shortened(sentence: string): string {
	const words = sentence.split(/\s+/)
	return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : sentence
}

function nameOf(advice: Advice): string {
	switch (advice.kind) {
		case 'long-sentence':
			return `${advice.kind} ${advice.sentence}`
		case 'idiom':
			return `${advice.kind} ${advice.phrase}`
		case 'hard-word':
			return `${advice.kind} ${advice.word}`
		case 'long-on-average':
		case 'hard-to-read':
			return advice.kind
	}
}
