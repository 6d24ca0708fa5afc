import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { type Brief, BriefUpdate } from './BriefUpdate.tsx'
import type { ToJudge } from './desk.ts'
import { VerdictSign } from './VerdictSign.tsx'

/** What a member may judge now, each one press away. */
export function ToJudgeList({
	list,
	language,
}: {
	list: (ToJudge & { brief: Brief | null })[]
	language: Language
}) {
	const { t } = useTranslation('actions')
	if (list.length === 0) return <p className="lead">{t('desk.nothing-to-judge')}</p>
	return (
		<ul className="desk-cards">
			{list.map(({ updateId, brief, daysLeft, mine, hasChanged }) => (
				<li key={updateId} className={`card stack wish-${brief?.wishNumbers[0] ?? 'none'}`}>
					<BriefUpdate brief={brief} to={`/team/desk/${updateId}`} language={language} />
					<p className="soft">
						{t('desk.days-left', { count: daysLeft, shown: numberInWords(daysLeft, language) })}
					</p>
					{hasChanged ? <p className="note">{t('desk.has-changed')}</p> : null}
					{mine ? (
						<p>
							{t('desk.you-said')} <VerdictSign outcome={mine} />
						</p>
					) : null}
					<p>
						<Link className={mine ? 'button quiet' : 'button'} to={`/team/desk/${updateId}`}>
							{mine ? t('desk.change') : t('desk.judge')}
							<span className="out-of-sight"> {brief?.headline.text}</span>
						</Link>
					</p>
				</li>
			))}
		</ul>
	)
}
