import { useTranslation } from 'react-i18next'
import { type Language, localeOf } from '#app/languages/language.ts'
import { isSimple } from '#app/languages/variant.ts'
import { Picture } from '#app/surveys/Picture.tsx'
import type { Reader } from '#app/surveys/Words.tsx'

/** The last look in this same document, for the page's script to fill: without it the server shows one of its own. */
export function LastLook({ reader }: { reader: Reader }) {
	const { t } = useTranslation('ballots')
	return (
		<section className="stack check" data-last-look hidden>
			<h2 tabIndex={-1}>{t('cast.review.title')}</h2>
			<ul className="check-list" />
			<NoWayBack reader={reader} />
			<p className="error" role="alert" data-problem />
			<p className="buttons">
				<button className="button" type="button" data-cast>
					{t('cast.review.cast')}
				</button>
				<button className="button quiet" type="button" data-change>
					{t('cast.review.change')}
				</button>
			</p>
		</section>
	)
}

/** What is said before anything is cast (B-22). */
export function NoWayBack({ reader }: { reader: Reader }) {
	const { t } = useTranslation('ballots')
	return (
		<p className="note no-way-back" data-read-aloud>
			{isSimple(reader.variant) ? <Picture id="lock" /> : null}
			<strong>{t('cast.review.no-way-back')}</strong>
		</p>
	)
}

/** The words the script needs, in the page's language: it has no others. */
export function wordsForScript(
	t: (key: string, values?: Record<string, unknown>) => string,
	language: Language,
) {
	const misfits = ['nobody-too', 'same-number', 'no-number'] as const
	return {
		...Object.fromEntries(misfits.map(name => [name, t(`ballots:refused.part.${name}`)])),
		'too-many': t('ballots:cast.script.too-many', { most: '%' }),
		'slip.missing': t('ballots:refused.slip.missing'),
		'slip.letters': t('ballots:refused.slip.letters'),
		'slip.length': t('ballots:refused.slip.length'),
		'slip.check': t('ballots:refused.slip.check'),
		chosen: t('ballots:cast.script.chosen', { number: '%1', most: '%2' }),
		'slip-read': t('ballots:cast.script.slip-read'),
		up: t('ballots:cast.script.up', { name: '%' }),
		down: t('ballots:cast.script.down', { name: '%' }),
		ranked: t('ballots:cast.script.ranked', { name: '%1', number: '%2' }),
		unranked: t('ballots:cast.script.unranked', { name: '%' }),
		place: '%',
		nobody: t('ballots:cast.review.nobody'),
		'nothing-written': t('ballots:cast.written.nothing'),
		offline: t('ballots:cast.script.offline'),
		busy: t('ballots:refused.busy.what-to-do'),
		sending: t('ballots:cast.script.sending'),
		locale: localeOf(language),
	}
}
