import { useTranslation } from 'react-i18next'
import type { HardWord } from './survey.ts'
import { type Reader, Words } from './Words.tsx'

/** Hard words of a question, each with what it means (WCAG 3.1.3). Written out for Easy Read; one tap away for others. */
export function HardWords({ words, reader }: { words: HardWord[] | undefined; reader: Reader }) {
	const { t } = useTranslation('surveys')
	if (!words || words.length === 0) return null
	return (
		<details className="hard-words" open={reader.variant === 'easy-read'}>
			<summary>{t('question.hard-words')}</summary>
			<dl>
				{words.map(({ word, meaning }) => (
					<div key={word.en}>
						<dt>
							<Words wording={word} reader={reader} />
						</dt>
						<dd data-read-aloud>
							<Words wording={meaning} reader={reader} />
						</dd>
					</div>
				))}
			</dl>
		</details>
	)
}
