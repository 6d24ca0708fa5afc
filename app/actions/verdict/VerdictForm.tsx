import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allLanguages, type Language, languages } from '#app/languages/language.ts'
import { ChoiceField, TextField } from '#app/ui/Field.tsx'
import { VerdictSign } from './VerdictSign.tsx'
import { verdictWords } from './verdict.ts'

/** What stands in the fields of a verdict. */
export type VerdictTyped = {
	number: string
	word: string
	reason: string
	language: string
	evidence: string
}

/** Four words to choose from, why, and what somebody saw themselves. It can be changed until its last day. */
export function VerdictForm({
	typed,
	refusal,
	language,
}: {
	typed: VerdictTyped
	refusal: string | undefined
	/** Of the page: most write in it. */
	language: Language
}) {
	const { t } = useTranslation('actions')
	const isWrong = (name: string) => (refusal === name ? t(`refusal.${name}`) : undefined)
	return (
		<Form method="post" className="stack verdict-form" noValidate>
			<input type="hidden" name="number" value={typed.number} />
			<fieldset className="stack">
				<legend>
					<h2>{t('verdict.title')}</h2>
				</legend>
				<div className="choices">
					{verdictWords.map(word => (
						<label key={word} className="choice">
							<input type="radio" name="word" value={word} defaultChecked={typed.word === word} />
							<VerdictSign outcome={word} />
						</label>
					))}
				</div>
			</fieldset>
			<TextField
				name="reason"
				label={t('desk.why')}
				hint={t('desk.why-hint')}
				error={isWrong('verdict.say-why')}
				value={typed.reason}
				lines={4}
				maxLength={600}
			/>
			<ChoiceField
				name="language"
				label={t('desk.written-in')}
				value={typed.language || language}
				options={allLanguages.map(one => [one, languages[one].name])}
			/>
			<TextField
				name="evidence"
				label={t('desk.own-proof')}
				hint={t('desk.own-proof-hint')}
				error={isWrong('verdict.evidence-unreadable')}
				value={typed.evidence}
				maxLength={300}
			/>
			<p>
				<button className="button" type="submit" name="intent" value="verdict">
					{t('desk.send')}
				</button>
			</p>
		</Form>
	)
}

/** "I don't get it": for words nobody can be expected to understand. */
export function UnclearForm({ quote }: { quote: string }) {
	const { t } = useTranslation('actions')
	return (
		<details className="card" open={quote ? true : undefined}>
			<summary>{t('desk.unclear')}</summary>
			<Form method="post" className="stack">
				<TextField
					name="quote"
					label={t('desk.which-words')}
					hint={t('desk.which-words-hint')}
					value={quote}
					maxLength={300}
				/>
				<p>
					<button className="button quiet" type="submit" name="intent" value="unclear">
						{t('desk.tell-officer')}
					</button>
				</p>
			</Form>
		</details>
	)
}
