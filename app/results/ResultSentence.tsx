import type { ReactElement } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { SaidWords } from './SaidWords.tsx'
import type { Sentence } from './sentence.ts'
import type { Said, ShownQuestion } from './shown-question.ts'

/** The one sentence that says what a table shows. */
export function ResultSentence({
	shown,
}: {
	shown: Pick<ShownQuestion, 'sentence' | 'named' | 'groupKind'>
}) {
	const { t } = useTranslation('results')
	const { sentence, groupKind } = shown
	const share = sentence.says === 'most' && sentence.share ? t(`share.${sentence.share}`) : ''
	return (
		<p className="result-sentence" data-read-aloud>
			<Trans
				t={t}
				i18nKey={`sentence.${keyOf(sentence)}`}
				count={'count' in sentence ? sentence.count : 0}
				values={{
					share,
					kind: t(`by.${groupKind ?? 'all'}`),
					howMany: 'howMany' in sentence ? sentence.howMany : 0,
				}}
				components={wordsIn(sentence, shown.named)}
			/>
		</p>
	)
}

function keyOf(sentence: Sentence): string {
	if (sentence.says !== 'most') return sentence.says
	const name = sentence.ofShown ? 'most-shown' : 'most'
	return sentence.share ? `${name}-share` : name
}

/** What the sentence names, put where its words have `<first/>` and `<second/>`. */
function wordsIn(sentence: Sentence, named: Record<string, Said>): Record<string, ReactElement> {
	const ids =
		'choiceIds' in sentence
			? sentence.choiceIds
			: 'choiceId' in sentence
				? [sentence.choiceId]
				: 'group' in sentence
					? [sentence.group]
					: []
	const [first, second] = ids.map(id => named[id] ?? { language: 'en' as const, words: id })
	return {
		...(first ? { first: <SaidWords said={first} /> } : {}),
		...(second ? { second: <SaidWords said={second} /> } : {}),
	}
}
