import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { momentInWords } from '#app/languages/in-words.ts'

/** One line as the page shows it. */
export type ShownLine = {
	number: number
	at: Date
	personId: string | null
	who: string | null
	deed: string
	thing: string
	thingId: string | null
	whom: string | null
	detail: [string, string][]
	seal: string
}

/** Lines of the logbook as sentences, newest first, each with its number and the start of its seal. */
export function LogbookLines({ lines }: { lines: ShownLine[] }) {
	const { t, i18n } = useTranslation('people')
	return (
		<ol className="logbook" reversed start={lines[0]?.number}>
			{lines.map(line => (
				<li key={line.number} value={line.number}>
					<p>
						<Sentence line={line} />
					</p>
					{line.detail.length > 0 ? (
						<p className="logbook-detail" lang="en" dir="ltr">
							{line.detail.map(([name, said]) => `${name}: ${said}`).join(' · ')}
						</p>
					) : null}
					<p className="logbook-detail">
						<time dateTime={line.at.toISOString()}>{momentInWords(line.at, i18n.language)}</time>
						{' · '}
						{t('logbook.seal')} <bdi dir="ltr">{line.seal}</bdi>
						{line.thingId ? (
							<>
								{' · '}
								<Link
									to={`?thingId=${line.thingId}`}
									aria-label={t('logbook.same-thing-of', { number: line.number })}
								>
									{t('logbook.same-thing')}
								</Link>
							</>
						) : null}
					</p>
				</li>
			))}
		</ol>
	)
}

/** What happened, in words; the deed's own name when a newer server wrote it. */
function Sentence({ line }: { line: ShownLine }) {
	const { t } = useTranslation('people')
	const who = line.who ?? t('logbook.server')
	const whom = line.whom ?? ''
	return t(`logbook.deed.${line.deed}`, {
		who,
		whom,
		defaultValue: t('logbook.other-deed', { who, deed: line.deed }),
	})
}
