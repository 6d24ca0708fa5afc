import { useTranslation } from 'react-i18next'
import { directionOf, type Language, sourceLanguage } from '#app/languages/language.ts'
import { PlainWordsAdvice, useTyped } from '#app/languages/PlainWordsAdvice.tsx'
import { Field, tiesOf } from '#app/ui/Field.tsx'

type WordsFieldProps = {
	name: string
	/** Its id, where fields of one name stand in several forms of a page. */
	id?: string
	label: string
	hint?: string
	/** What is wrong, in words that say what to do. */
	error?: string
	value: string
	/** More than one makes it a box of so many lines. */
	lines?: number
	type?: 'text' | 'date'
	/** The language that is written here. The page's own when it is not given. */
	writtenIn?: Language
	/** The language children are to read these words in: plain words are advised while they are written. */
	readIn?: Language
	/** The words this is a translation of, to be read above it. */
	source?: string
	/** What somebody else saved in this field meanwhile, to be read beside it. */
	theirs?: string
}

/** A field for words, with its label, its hint, and what is wrong with it. */
export function WordsField({ name, id, label, hint, error, value, ...how }: WordsFieldProps) {
	const { lines = 1, type = 'text', writtenIn, readIn, source, theirs } = how
	const { t } = useTranslation('actions')
	const { box, now, follow } = useTyped(value)
	const ties = tiesOf({ name, id, hint, source, error, advice: readIn })
	const marked = writtenIn
		? { lang: writtenIn, dir: directionOf(writtenIn) }
		: { dir: type === 'text' ? 'auto' : undefined }
	const shared = {
		...ties,
		defaultValue: value,
		...marked,
		...(readIn ? { onChange: follow, ref: box } : {}),
	}
	return (
		<Field
			{...{ name, id, label, hint, error }}
			source={source ? <Source id={`${ties.id}-source`}>{source}</Source> : null}
		>
			<div className={theirs === undefined ? undefined : 'both-versions'}>
				{theirs === undefined ? null : (
					<div className="theirs">
						<p className="eyebrow">{t('team.theirs')}</p>
						<p className="as-written" {...marked}>
							{theirs || t('team.nothing-written')}
						</p>
					</div>
				)}
				{lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type={type} />}
			</div>
			{readIn ? <PlainWordsAdvice id={`${ties.id}-advice`} words={now} language={readIn} /> : null}
		</Field>
	)
}

function Source({ id, children }: { id: string; children: string }) {
	return (
		<p className="as-written soft" id={id} lang={sourceLanguage} dir={directionOf(sourceLanguage)}>
			{children}
		</p>
	)
}
