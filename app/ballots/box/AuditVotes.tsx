import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { plainWords } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { inFours } from '../letters.ts'
import type { Part } from '../record.ts'
import { VoteInNames } from '../schools/PaperInNames.tsx'
import { linesOf, optionWords, readKeptVote } from './kept-audit.ts'

type AuditVotesProps = {
	parts: Part[]
	paper: PaperPart[]
	language: Language
	/** The votes so far, a line for each. */
	sent: string
}

/** All votes that were added, read back as names, over the field in which they can be typed as well. */
export function AuditVotes({ parts, paper, language, sent }: AuditVotesProps) {
	const { t } = useTranslation('ballots')
	const [typed, setTyped] = useState(sent)
	const lines = linesOf(typed)
	const isScored = parts[0]?.method === 'score'
	return (
		<section className="card stack box-card" aria-labelledby="audit-votes">
			<h2 id="audit-votes">{t('audit.so-far', { count: lines.length })}</h2>
			{lines.length > 0 ? (
				<ol className="audit-votes">
					{lines.map((line, place) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a vote is known by its line alone
						<li key={place}>
							<span className="keyed-number">{t('schools.count.number', { number: place + 1 })}</span>
							<OneVote {...{ line, parts, paper, language }} />
							<button className="button quiet small" type="submit" name="take" value={place} formNoValidate>
								{t('audit.take')}
								<span className="away"> {t('schools.count.number', { number: place + 1 })}</span>
							</button>
						</li>
					))}
				</ol>
			) : null}
			<details open={lines.length === 0 ? undefined : true}>
				<summary>{t('audit.type')}</summary>
				<p className="field">
					<label htmlFor="kept-votes">{t('audit.kept-votes')}</label>
					<span className="hint">
						{t('audit.kept-votes-hint')}{' '}
						<code dir="ltr">{`1 ${'0123456789abcdef'.repeat(2)} ${isScored ? '2=5, 3=0' : '2, 3'}`}</code>
					</span>
					<textarea
						{...{ id: 'kept-votes', name: 'votes', rows: 8, maxLength: 50_000 }}
						className="share-input"
						dir="ltr"
						autoComplete="off"
						spellCheck={false}
						defaultValue={sent}
						onChange={({ target }) => setTyped(target.value)}
					/>
				</p>
				<AuditNumbers paper={paper} language={language} />
			</details>
			<p className="hint">{t('audit.reveal-when')}</p>
			<p className="buttons">
				<button className="button" type="submit" name="ask" value="reveal">
					{t('audit.reveal')}
				</button>
			</p>
		</section>
	)
}

type OneVoteProps = Omit<AuditVotesProps, 'sent'> & { line: string }

function OneVote({ line, parts, paper, language }: OneVoteProps) {
	const { t } = useTranslation('ballots')
	const read = readKeptVote(line, parts, optionWords(paper))
	if (!read.ok)
		return (
			<span>
				<span className="error">{t(`audit.refused.${read.refusal}`)}</span>
				<code dir="ltr">{line}</code>
			</span>
		)
	const { part, v, vote } = read.value
	const place = parts.findIndex(({ id }) => id === part)
	const [of, shown] = [parts[place], paper[place]]
	if (!of || !shown) return null
	const names = shown.options.map(({ name }) => plainWords(name, { language }))
	return (
		<span>
			{parts.length > 1 ? (
				<span className="hint">
					<bdi>{plainWords(shown.wording, { language })}</bdi>{' '}
				</span>
			) : null}
			<VoteInNames part={of} names={names} vote={vote} />
			<code dir="ltr">{inFours(v)}</code>
		</span>
	)
}

/** Which number is whose, beside the field: nobody knows the ids that are counted. */
function AuditNumbers({ paper, language }: Pick<AuditVotesProps, 'paper' | 'language'>) {
	const { t } = useTranslation('ballots')
	return (
		<section aria-labelledby="audit-numbers">
			<h3 id="audit-numbers">{t('audit.numbers')}</h3>
			<ol className="stack">
				{paper.map(({ id, wording, options }) => (
					<li key={id}>
						<bdi>{plainWords(wording, { language })}</bdi>
						<ol className="audit-numbers">
							{options.map(option => (
								<li key={option.id}>
									<bdi>{plainWords(option.name, { language })}</bdi>
								</li>
							))}
						</ol>
					</li>
				))}
			</ol>
		</section>
	)
}
