import { useTranslation } from 'react-i18next'
import { isSimple } from '#app/languages/variant.ts'
import { Picture } from '#app/surveys/Picture.tsx'
import type { Reader } from '#app/surveys/Words.tsx'

const short = { slip: 'hand', secret: 'lock', count: 'eye' } as const

/**
 * What a vote here is safe from, and what not (trust.md 3.3 gives it word for word). Before it, for the youngest and in
 * Easy Read, the same in short with pictures.
 */
export function BallotPromise({ reader }: { reader: Reader }) {
	const { t } = useTranslation('ballots')
	return (
		<section className="card promise stack" aria-labelledby="promise">
			<h2 id="promise">{t('cast.promise.title')}</h2>
			{isSimple(reader.variant) ? (
				<ul className="pictured-lines">
					{(['slip', 'secret', 'count'] as const).map(line => (
						<li key={line}>
							<Picture id={short[line]} />
							<span data-read-aloud>{t(`cast.simple.${line}`)}</span>
						</li>
					))}
				</ul>
			) : null}
			<p data-read-aloud>{t('cast.promise.we-promise')}</p>
			<p data-read-aloud>{t('cast.promise.we-do-not')}</p>
		</section>
	)
}
