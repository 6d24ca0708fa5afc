import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import type { Reader } from './Words.tsx'
import { DefaultButton, WordsPicker } from './WordsPicker.tsx'

type BusyProps = {
	/** The survey's name in addresses. */
	slug: string
	reader: Reader
	/** Everything that was sent. May be a mark, in a kept page. */
	fields: [string, string][] | string
}

/** Everything a child sent, kept in the page when it could not be stored: one press sends it again. */
export function Busy({ slug, reader, fields }: BusyProps) {
	const { t } = useTranslation('surveys')
	return (
		<section className="stack" data-busy>
			<DefaultButton form="survey" words={t('send-again')} />
			<WordsPicker reader={reader} path={`/surveys/${slug}`} form="survey" />
			<h1 tabIndex={-1}>{t('busy.title')}</h1>
			<p>{t('busy.what-to-do')}</p>
			<form
				id="survey"
				method="post"
				action={`/${reader.language}/surveys/${slug}/thanks${wordsIn(reader.variant)}`}
			>
				{typeof fields === 'string'
					? fields
					: fields.map(([name, value]) => (
							<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
						))}
				<button className="button" type="submit">
					{t('send-again')}
				</button>
			</form>
			<p>{t('busy.nothing-lost')}</p>
		</section>
	)
}
