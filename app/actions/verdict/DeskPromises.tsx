import { useTranslation } from 'react-i18next'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { ListedAction } from '../listed-action.ts'
import { UpdateStatus } from '../UpdateStatus.tsx'
import { Words } from '../YouSaid.tsx'

/** Promises that are still open: what, by whom, by when, and how old they are. What is late is red and says so. */
export function DeskPromises({
	list,
	language,
}: {
	list: (ListedAction & { wish: number | null; age: number })[]
	language: Language
}) {
	const { t } = useTranslation(['actions', 'ui'])
	if (list.length === 0) return <p>{t('desk.no-promises')}</p>
	return (
		<ul className="desk-promises">
			{list.map(({ id, title, owner, status, dueOn, isOverdue, isSample, wish, age }) => (
				<li key={id} className={`wish-${wish ?? 'none'}`}>
					<p className="tie-name">
						<Words words={title} language={language} />
					</p>
					<p className="update-marks">
						<UpdateStatus status={status} />
						{wish ? <WishMark number={wish} size="small" /> : null}
						{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</p>
					<p className="soft">
						{t('promises.by', { owner, day: dayInWords(dueOn, language) })}
						{isOverdue ? <strong className="overdue"> {t('happened.overdue')}</strong> : null}
						{' · '}
						{t('desk.age', { count: age, shown: numberInWords(age, language) })}
					</p>
				</li>
			))}
		</ul>
	)
}
