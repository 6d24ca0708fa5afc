import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { ThreadNumbers } from './thread.ts'

/** The thread of each wish in one line: what was said of it, what was promised, what is still open. */
export function ThreadTable({
	language,
	wishes,
}: {
	language: Language
	wishes: readonly (ThreadNumbers & { number: number })[]
}) {
	const { t } = useTranslation('actions')
	const number = (count: number) => numberInWords(count, language)
	const shown = (count: ThreadNumbers['voices']) => (count === 'c' ? t('thread.few') : number(count ?? 0))
	return (
		<ScrollBox label={t('thread.table.caption')}>
			<table className="table thread-table">
				<caption>{t('thread.table.caption')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('thread.bead.wish')}</th>
						<th scope="col">{t('thread.bead.voice')}</th>
						<th scope="col">{t('thread.bead.theme')}</th>
						<th scope="col">{t('thread.bead.action')}</th>
						<th scope="col">{t('thread.bead.update')}</th>
						<th scope="col">{t('thread.table.unanswered')}</th>
						<th scope="col">{t('thread.table.unasked')}</th>
					</tr>
				</thead>
				<tbody>
					{wishes.map(wish => (
						<tr key={wish.number}>
							<th scope="row">
								<Link to={`/${language}/wishes/${wish.number}/thread`} className="wish-link">
									<WishMark number={wish.number} size="small" />
								</Link>
							</th>
							<td>{shown(wish.voices)}</td>
							<td>{number(wish.themes)}</td>
							<td>{number(wish.promises)}</td>
							<td>{number(wish.news)}</td>
							<td>{number(wish.unanswered)}</td>
							<td>{number(wish.unasked)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	)
}
