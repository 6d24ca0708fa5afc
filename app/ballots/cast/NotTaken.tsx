import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Reader } from '#app/surveys/Words.tsx'
import { DefaultButton, WordsPicker } from '#app/surveys/WordsPicker.tsx'

type NotTakenProps = {
	slug: string
	reader: Reader
	/** Why: its time has not come, its time is over, or too many send at once. */
	why: 'early' | 'late' | 'busy'
	/** The day it opens or closed. */
	day: string
	/** Everything that was sent. */
	fields: [string, string][]
}

/** A vote that was not taken, with every choice still in the page: one press sends it again, where that can help. */
export function NotTaken({ slug, reader, why, day, fields }: NotTakenProps) {
	const { t } = useTranslation('ballots')
	return (
		<section className="stack" data-busy={why === 'busy' || undefined}>
			<DefaultButton form="ballot" words={t('refused.again')} />
			<WordsPicker reader={reader} path={`/ballots/${slug}`} form="ballot" />
			<h1 tabIndex={-1}>{t(`refused.${why}.title`)}</h1>
			<p data-read-aloud>{t(`refused.${why}.what-to-do`, { day: dayInWords(day, reader.language) })}</p>
			<form
				id="ballot"
				method="post"
				action={`/${reader.language}/ballots/${slug}/cast${wordsIn(reader.variant)}`}
			>
				{fields.map(([name, value]) => (
					<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
				))}
				{why === 'late' ? null : (
					<button className="button" type="submit">
						{t('refused.again')}
					</button>
				)}
			</form>
			<p>
				<a href={`/${reader.language}/ballots`}>{t('refused.see-all')}</a>
			</p>
		</section>
	)
}
