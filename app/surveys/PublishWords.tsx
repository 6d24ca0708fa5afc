import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listInWords, numberInWords } from '#app/languages/in-words.ts'
import { KeyName } from '#app/languages/KeyName.tsx'
import { directionOf, type Language, languages } from '#app/languages/language.ts'
import { readKey } from '#app/languages/translation.ts'
import type { BetterWords, ChangedText } from './better-words.ts'

type PublishWordsProps = {
	/** The newest edition: what children see. */
	edition: number
	/** What is new in the draft; or why it cannot be published: a key of `surveys:team-better.refused`. */
	better: BetterWords | null
	refusal: string | null
	/** A name for the draft that is shown. */
	seen: string
	/** Where the words are written, for who may write them. */
	desk: string | null
	mayPublish: boolean
	isPublished: boolean
	/** The officer's own. */
	language: Language
}

/** What children would find better, and the button that lets them. */
export function PublishWords(props: PublishWordsProps) {
	const { edition, better, refusal, seen, desk, mayPublish, isPublished, language } = props
	const { t } = useTranslation('surveys')
	return (
		<section className="card stack" aria-labelledby="better-title">
			<h2 id="better-title">{t('team-better.title')}</h2>
			{isPublished ? (
				<p className="note" role="status">
					{t('team-better.published', { number: edition })}
				</p>
			) : (
				<p>{t('team-better.edition', { number: edition })}</p>
			)}
			{refusal && !isPublished ? <p>{t(`team-better.refused.${refusal}`)}</p> : null}
			{better ? <WhatIsBetter better={better} language={language} /> : null}
			{better && mayPublish ? <p className="hint">{t('team-better.words-only')}</p> : null}
			{better && mayPublish ? (
				<Form method="post">
					<input type="hidden" name="seen" value={seen} />
					<p className="buttons">
						<button className="button" type="submit" name="act" value="publish">
							{t('team-better.publish')}
						</button>
					</p>
				</Form>
			) : null}
			{better && !mayPublish ? <p className="hint">{t('team-better.ask-publisher')}</p> : null}
			{desk ? (
				<p>
					<Link to={desk}>{t('team-better.desk')}</Link>
				</p>
			) : null}
		</section>
	)
}

function WhatIsBetter({ better, language }: { better: BetterWords; language: Language }) {
	const { t } = useTranslation('surveys')
	const { texts, pictures, picturesForOthers } = better
	const count = texts.reduce((sum, { lines }) => sum + lines.length, 0)
	const named = (some: Language[]) =>
		listInWords(
			some.map(one => languages[one].name),
			language,
		)
	const { added, marked } = better.languages
	return (
		<>
			{count > 0 ? <p>{t('team-better.texts', { count })}</p> : null}
			{texts.map(({ key, lines }) => (
				<details key={key}>
					<summary>
						<KeyName wordingKey={key} />: {numberInWords(lines.length, language)}
					</summary>
					<ul className="changed-texts">
						{lines.map(line => (
							<ChangedLine key={line.field} line={line} language={readKey(key).language} />
						))}
					</ul>
				</details>
			))}
			{pictures > 0 ? <p>{t('team-better.pictures', { count: pictures })}</p> : null}
			{picturesForOthers ? <p>{t('team-better.pictures-for-others')}</p> : null}
			{added.length > 0 ? <p>{t('team-better.added', { languages: named(added) })}</p> : null}
			{marked.length > 0 ? <p>{t('team-better.marked', { languages: named(marked) })}</p> : null}
		</>
	)
}

/** One text before and after, in the language it is in. */
function ChangedLine({ line: { was, now }, language }: { line: ChangedText; language: Language }) {
	const { t } = useTranslation('surveys')
	const said = [
		['was', was],
		['now', now],
	] as const
	return (
		<li>
			<dl>
				{said.map(([name, words]) => (
					<div key={name}>
						<dt>{t(`team-better.${name}`)}</dt>
						<dd lang={words && language} dir={words && directionOf(language)}>
							{words ?? '–'}
						</dd>
					</div>
				))}
			</dl>
		</li>
	)
}
