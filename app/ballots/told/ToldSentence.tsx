import { useTranslation } from 'react-i18next'
import type { Reader } from '#app/surveys/Words.tsx'
import { Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { sentencePieces } from './sentence-words.ts'
import type { Sentence } from './telling.ts'

/** How the parts of a count's page know what options are called, and for whom. */
export type Telltale = { paper: PaperPart; reader: Reader }

/** One sentence of a count; each name in it is marked with its language. */
export function ToldSentence({ sentence, paper, reader }: Telltale & { sentence: Sentence }) {
	const { t } = useTranslation('ballots')
	const pieces = sentencePieces(sentence, {
		t: (key, values) => t(key, values ?? {}),
		language: reader.language,
	})
	return (
		<>
			{pieces.map((piece, place) =>
				'words' in piece ? (
					piece.words
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, never moved
					<bdi key={place}>
						<OptionName option={piece.option} paper={paper} reader={reader} />
					</bdi>
				),
			)}
		</>
	)
}

/** What an option is called on the paper. */
export function OptionName({ option, paper, reader }: Telltale & { option: string }) {
	const name = paper.options.find(({ id }) => id === option)?.name
	return name ? <Words wording={name} reader={reader} /> : <>{option}</>
}
