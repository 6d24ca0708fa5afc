import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { plainWords, type Reader, Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { answersOf } from '../manifestos/answers.ts'

type OptionMoreProps = { part: PaperPart; option: PaperPart['options'][number]; reader: Reader }

/** What an option is called; under it what it costs, where money is shared out, and that it is not standing any more. */
export function OptionName({ option, reader }: Omit<OptionMoreProps, 'part'>) {
	const { t } = useTranslation('ballots')
	return (
		<span className="option-words">
			<span className="option-name" data-name>
				<Words wording={option.name} reader={reader} />
			</span>
			{option.cost === undefined ? null : (
				<span className="hint">
					<bdi>{t('cast.cost', { cost: numberInWords(option.cost, reader.language) })}</bdi>
				</span>
			)}
			{option.isWithdrawn ? <span className="hint">{t('cast.withdrawn')}</span> : null}
		</span>
	)
}

/** What somebody who stands answers to the part's questions: one tap away, never in the way. */
export function Manifesto({ part, option, reader }: OptionMoreProps) {
	const { t } = useTranslation('ballots')
	const answers = answersOf(part, option)
	if (answers.length === 0) return null
	return (
		<details className="manifesto">
			<summary>{t('cast.manifesto', { name: plainWords(option.name, reader) })}</summary>
			<dl>
				{answers.map(({ id, wording, answer }) => (
					<div key={id}>
						<dt>
							<Words wording={wording} reader={reader} />
						</dt>
						<dd data-read-aloud>
							<Words wording={answer} reader={reader} />
						</dd>
					</div>
				))}
			</dl>
		</details>
	)
}
