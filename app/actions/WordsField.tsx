import { useTranslation } from 'react-i18next'
import { directionOf, type Language, sourceLanguage } from '#app/languages/language.ts'
import { PlainWordsAdvice, useTyped } from '#app/languages/PlainWordsAdvice.tsx'
import { fieldId } from './action.ts'

type WordsFieldProps = {
	name: string
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
export function WordsField(props: WordsFieldProps) {
	const {
		name,
		label,
		hint,
		error,
		value,
		lines = 1,
		type = 'text',
		writtenIn,
		readIn,
		source,
		theirs,
	} = props
	const { t } = useTranslation('actions')
	const id = fieldId(name)
	const { box, now, follow } = useTyped(value)
	const said = [
		hint ? `${id}-hint` : '',
		source ? `${id}-source` : '',
		error ? `${id}-error` : '',
		readIn ? `${id}-advice` : '',
	]
		.filter(Boolean)
		.join(' ')
	const marked = writtenIn
		? { lang: writtenIn, dir: directionOf(writtenIn) }
		: { dir: type === 'text' ? 'auto' : undefined }
	const shared = {
		id,
		name,
		defaultValue: value,
		'aria-describedby': said || undefined,
		'aria-invalid': error ? true : undefined,
		...marked,
		...(readIn ? { onChange: follow, ref: box } : {}),
	}
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{hint ? (
				<span className="hint" id={`${id}-hint`}>
					{hint}
				</span>
			) : null}
			{source ? (
				<p
					className="as-written soft"
					id={`${id}-source`}
					lang={sourceLanguage}
					dir={directionOf(sourceLanguage)}
				>
					{source}
				</p>
			) : null}
			{error ? (
				<p className="error" id={`${id}-error`}>
					{error}
				</p>
			) : null}
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
			{readIn ? <PlainWordsAdvice id={`${id}-advice`} words={now} language={readIn} /> : null}
		</div>
	)
}
