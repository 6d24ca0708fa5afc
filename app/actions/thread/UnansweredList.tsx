import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { HowMany } from './HowMany.tsx'
import { loudness, placeOfCount, type Unanswered, type UnansweredLine } from './thread.ts'

/** Said and not answered yet: each with how many said it, since when it waits, and the way to where it stands. */
export function UnansweredList({ language, list }: { language: Language; list: readonly UnansweredLine[] }) {
	const { t } = useTranslation(['actions', 'ui'])
	if (list.length === 0) return <p>{t('thread.said.none')}</p>
	return (
		<ul className="ties thread-list">
			{list.map(one => (
				<li key={keyOf(one)}>
					<p className="tie-name">
						<Link to={addressOf(one, language)}>
							<WhatWasSaid one={one} />
						</Link>
					</p>
					<p className="update-marks">
						{one.wishNumbers.map(number => (
							<WishMark key={number} number={number} size="small" />
						))}
						{one.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</p>
					<p>
						<HowLoud one={one} language={language} />
						{' · '}
						<strong>{t('thread.waiting', { number: numberInWords(one.daysWaiting, language) })}</strong>
					</p>
				</li>
			))}
		</ul>
	)
}

/** The theme's name; or the choice, or the question, in the words children saw. */
export function WhatWasSaid({ one }: { one: Unanswered }) {
	if (one.kind === 'theme') return <SaidWords said={one.name} />
	return <SaidWords said={one.choice ?? one.question} />
}

/** How many said it, and what that is a number of. */
export function HowLoud({ one, language }: { one: Unanswered; language: Language }) {
	const of = one.kind === 'theme' ? 'voices' : one.choice ? 'chose' : 'answered'
	return <HowMany of={of} shown={loudness(one)} language={language} />
}

/** Where the thing said stands: the theme's own page, or the row of the released table. */
export function addressOf(one: Unanswered, language: Language): string {
	return one.kind === 'theme'
		? `/${language}/thread/themes/${one.id}`
		: `/${language}/results/${one.slug}#${placeOfCount(one.questionId, one.choiceId)}`
}

/** A name for the line that no other has. */
export function keyOf(one: Unanswered): string {
	return one.kind === 'theme'
		? one.id
		: [one.surveyId, one.questionId, one.choiceId ?? '', one.wishId].join('/')
}
