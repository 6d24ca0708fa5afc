import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { Said } from '#app/results/shown-question.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { nameOfThing } from './said-thing.ts'
import type { DeskLine } from './thread.ts'
import { addressOf, HowLoud, keyOf, WhatWasSaid } from './UnansweredList.tsx'

type UnansweredTableProps = {
	language: Language
	lines: readonly DeskLine[]
	canEdit: boolean
	/** What the address of this page asks for: kept by each link. */
	search: string
	/** The thing whose tie is being made, and the promises it can be tied to. */
	tying: { thing: string; promises: { id: string; title: Said }[] } | null
}

/** Said and nothing done, for an officer: a promise about each is one press away. */
export function UnansweredTable({ language, lines, canEdit, search, tying }: UnansweredTableProps) {
	const { t } = useTranslation(['actions', 'ui'])
	if (lines.length === 0) return <p className="note">{t('thread.said.none')}</p>
	return (
		<table className="table action-table">
			<caption className="out-of-sight">{t('thread.said.title')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('thread.team.what')}</th>
					<th scope="col">{t('thread.team.how-many')}</th>
					<th scope="col">{t('thread.team.days')}</th>
					{canEdit ? <th scope="col">{t('thread.team.answer-it')}</th> : null}
				</tr>
			</thead>
			<tbody>
				{lines.map(line => (
					<tr key={keyOf(line)}>
						<th scope="row">
							<a href={addressOf(line, language)}>
								<WhatWasSaid one={line} />
							</a>{' '}
							{line.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
							{line.wishNumbers.map(number => (
								<WishMark key={number} number={number} size="small" />
							))}
						</th>
						<td data-label={t('thread.team.how-many')}>
							<HowLoud one={line} language={language} />
						</td>
						<td data-label={t('thread.team.days')}>{numberInWords(line.daysWaiting, language)}</td>
						{canEdit ? (
							<td data-label={t('thread.team.answer-it')}>
								<Answers {...{ line, search, tying }} />
							</td>
						) : null}
					</tr>
				))}
			</tbody>
		</table>
	)
}

function Answers({
	line,
	search,
	tying,
}: Pick<UnansweredTableProps, 'search' | 'tying'> & { line: DeskLine }) {
	const { t } = useTranslation('actions')
	const thing = nameOfThing(line)
	const about = new URLSearchParams({ about: thing, ...(line.under ? { wish: line.under } : {}) })
	const here = new URLSearchParams(search)
	here.set('tie', thing)
	const field = `tie-${keyOf(line)}`
	return (
		<div className="stack">
			<Link className="button small" to={`/team/actions/new?${about}`}>
				{t('thread.team.make')}
			</Link>
			{tying?.thing === thing && tying.promises.length === 0 ? (
				<p id="tie">{t('promises.none')}</p>
			) : tying?.thing === thing ? (
				<Form method="post" className="stack" id="tie">
					<input type="hidden" name="thing" value={thing} />
					<p className="field">
						<label htmlFor={field}>{t('thread.team.choose')}</label>
						<select id={field} name="actionId">
							{tying.promises.map(({ id, title }) => (
								<option key={id} value={id} lang={title.language}>
									{title.words}
								</option>
							))}
						</select>
					</p>
					<button type="submit" className="button quiet small">
						{t('thread.team.tie')}
					</button>
				</Form>
			) : (
				<Link className="button quiet small" to={`?${here}#tie`}>
					{t('thread.team.tie')}
				</Link>
			)}
		</div>
	)
}
