import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { lowestFloors } from '#app/results/floors.ts'
import type { Shown } from '#app/results/presented-table.ts'

/** How many people get letters and how the post goes, for the team. */
export function FollowingNumbers({
	language,
	numbers,
	sendsMail,
}: {
	language: string
	numbers: readonly { of: string; count: Shown }[]
	sendsMail: boolean
}) {
	const { t } = useTranslation('following')
	const few = t('team.few', { number: numberInWords(lowestFloors.smallestCell, language) })
	return (
		<section className="card stack" aria-labelledby="letters">
			<h2 id="letters">{t('team.letters')}</h2>
			{sendsMail ? null : <p className="note">{t('team.off')}</p>}
			<table className="table">
				<tbody>
					{numbers.map(({ of, count }) => (
						<tr key={of}>
							<th scope="row">{t(`team.count.${of}`)}</th>
							<td>{count === 'c' ? few : numberInWords(count, language)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className="hint">{t('team.rounded')}</p>
		</section>
	)
}
