import { Link } from '@remix-run/react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, wordingIn } from '#app/languages/language.ts'

type Wording = Partial<Record<Language, string>>

/** A question as it is shown beside the words that answer it. */
export type AskedBrief = {
	wording: Wording
	choices: Array<{ id: string; wording: Wording }>
	surveyTitle: Wording
	surveySlug: string | null
	isSample: boolean
}

/** Which question was answered, in which survey, and the choice that the words explain. */
export function QuestionOfVoice({
	asked,
	chosen = [],
	language,
	linksToSurvey,
}: {
	asked: AskedBrief | undefined
	chosen?: string[]
	language: Language
	/** In the inbox the survey's name leads to its words alone. */
	linksToSurvey?: true
}) {
	const { t } = useTranslation('voices')
	if (!asked) return null
	const survey = wordingIn(asked.surveyTitle, language)
	const question = wordingIn(asked.wording, language)
	const choices = asked.choices
		.filter(({ id }) => chosen.includes(id))
		.flatMap(({ wording }) => wordingIn(wording, language)?.wording ?? [])
	return (
		<div className="voice-question">
			<p>
				{linksToSurvey && asked.surveySlug ? (
					<Link to={`?survey=${asked.surveySlug}`}>
						<bdi lang={survey?.language}>{survey?.wording}</bdi>
					</Link>
				) : (
					<bdi lang={survey?.language}>{survey?.wording}</bdi>
				)}{' '}
				{asked.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<p>
				<strong lang={question?.language} dir="auto">
					{question?.wording}
				</strong>
			</p>
			{choices.length > 0 ? <p>{t('inbox.chose', { choice: choices.join(' · ') })}</p> : null}
		</div>
	)
}

/** A child's words as they stand: every line, every letter, in the direction they run. */
export function VoiceText({
	text,
	language,
	textRef,
}: {
	text: string
	/** Nothing where it is not known. */
	language: Language | null
	textRef?: Ref<HTMLQuoteElement>
}) {
	return (
		<blockquote className="voice-text" lang={language ?? undefined} dir="auto" ref={textRef}>
			{text}
		</blockquote>
	)
}
