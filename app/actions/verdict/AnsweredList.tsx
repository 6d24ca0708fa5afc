import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { type Brief, BriefUpdate } from './BriefUpdate.tsx'
import type { Answered } from './desk.ts'
import { ReplyWords } from './ReplyWords.tsx'
import { TwoReadings } from './TwoReadings.tsx'

type AnsweredListProps = {
	list: (Answered & { brief: Brief | null })[]
	language: Language
	/** What can be done about each. */
	doing?: (one: Answered) => ReactNode
}

/** What young people said and what the council answered; what was sent back and waits stands first, late in red. */
export function AnsweredList({ list, language, doing }: AnsweredListProps) {
	const { t } = useTranslation('actions')
	if (list.length === 0) return <p>{t('desk.nothing-answered')}</p>
	return (
		<ul className="desk-cards">
			{list.map(one => {
				const { updateId, brief, status, outcome, judgedBy, replyBy, isOwed, isLate, replies, changedOn } =
					one
				return (
					<li key={updateId} className={`card stack wish-${brief?.wishNumbers[0] ?? 'none'}`}>
						<BriefUpdate brief={brief} language={language} />
						<p>
							<TwoReadings status={status} verdict={{ outcome, judgeUntil: judgedBy }} language={language} />
						</p>
						{changedOn ? (
							<p className="note">{t('verdict.changed', { day: dayInWords(changedOn, language) })}</p>
						) : null}
						{isOwed && replyBy ? (
							<p>
								{t('verdict.sent-back', { day: dayInWords(replyBy, language) })}
								{isLate ? <strong className="overdue"> {t('verdict.late')}</strong> : null}
							</p>
						) : null}
						{replies.map(({ on, words }) => (
							<blockquote key={`${on} ${words.en}`} className="old-words">
								<ReplyWords words={words} language={language} />
								<p className="soft">{t('desk.council-on', { day: dayInWords(on, language) })}</p>
							</blockquote>
						))}
						{doing?.(one)}
					</li>
				)
			})}
		</ul>
	)
}
