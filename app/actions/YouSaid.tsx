import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { directionOf, type Language } from '#app/languages/language.ts'
import { Isolated } from '#app/ui/Isolated.tsx'
import type { Said, Worded } from './telling.ts'

/**
 * "You said", drawn from what was counted and what was cleared, never typed:
 * protected counts as a sentence, cleared voices as quotes (decision 0012).
 */
export function YouSaid({ said, language }: { said: Said[]; language: Language }) {
	const { t } = useTranslation('actions')
	if (said.length === 0) return <p>{t('said.taken-back')}</p>
	return (
		<ul className="said-list">
			{said.map(one =>
				one.kind === 'quote' ? (
					<li key={`quote ${one.words.text}`} data-read-aloud>
						<blockquote {...markedIn(one.words, language)}>
							<InOrder words={one.words} />
						</blockquote>
					</li>
				) : (
					<li key={`count ${one.question.text} ${one.choice.text}`} data-read-aloud>
						<Counted said={one} language={language} isLink />
					</li>
				),
			)}
		</ul>
	)
}

/** A protected count as a sentence: about how many children, of how many who answered, said what. */
export function Counted({
	said,
	language,
	isLink = false,
}: {
	said: Extract<Said, { kind: 'count' }>
	language: Language
	/** Whether the number leads to the table it stands in: not within a label. */
	isLink?: boolean
}) {
	const { t } = useTranslation('actions')
	const shown = numberInWords(said.count, language)
	const number =
		said.base === null
			? t('said.children', { count: said.count, shown })
			: t('said.children-of', { count: said.base, shown, base: numberInWords(said.base, language) })
	return (
		<span>
			{isLink ? <a href={`/${language}${said.place}`}>{number}</a> : number}{' '}
			<strong>
				<Words words={said.choice} language={language} />
			</strong>
			{' · '}
			<span className="soft">
				<Words words={said.question} language={language} />
			</span>
		</span>
	)
}

/** Words with their language and direction marked where it is not the page's. */
export function Words({ words, language }: { words: Worded; language: Language }) {
	if (words.language === language)
		return (
			<bdi dir={directionOf(language)}>
				<InOrder words={words} />
			</bdi>
		)
	return (
		<span {...markedIn(words, language)}>
			<InOrder words={words} />
		</span>
	)
}

/** Words in which what runs the other way keeps to its place. */
export function InOrder({ words: { text, language } }: { words: Worded }) {
	return <Isolated text={text} direction={directionOf(language)} />
}

/** The marks of words in another language than the page's. Marks of quotation belong inside them. */
export function markedIn(words: Worded, language: Language): { lang?: Language; dir?: 'ltr' | 'rtl' } {
	return words.language === language ? {} : { lang: words.language, dir: directionOf(words.language) }
}
