import { useTranslation } from 'react-i18next'
import { directionOf, type Language, languages } from '#app/languages/language.ts'

type AsWrittenProps = {
	text: string
	/** What it is written in; null where nobody said. */
	writtenIn: Language | null
	/** The reader's. */
	language: Language
}

/** What a young person wrote, in their words and their language, which is named where it is not the reader's. */
export function AsWritten({ text, writtenIn, language }: AsWrittenProps) {
	const { t } = useTranslation('actions')
	const marked = writtenIn ? { lang: writtenIn, dir: directionOf(writtenIn) } : { dir: 'auto' }
	return (
		<>
			<p {...marked} className="as-written" data-read-aloud>
				{text}
			</p>
			{writtenIn && writtenIn !== language ? (
				<p className="soft">{t('inLanguages.written-in', { language: languages[writtenIn].name })}</p>
			) : null}
		</>
	)
}
