import { useTranslation } from 'react-i18next'
import { listInWords } from '#app/languages/in-words.ts'
import { WordsAdvice } from '#app/safety/WordsAdvice.tsx'
import { type Answer, fieldsOf, longestWords, type Misfit, takesWords } from './answer.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { type Clip, clipsFor } from './clip.ts'
import { HardWords } from './HardWords.tsx'
import { Picture } from './Picture.tsx'
import { Recordings } from './Recordings.tsx'
import { choicesOf, type Question, type SurveyDocument } from './survey.ts'
import { showsPictures } from './survey-pictures.ts'
import { plainWords, type Reader, Words } from './Words.tsx'

type QuestionFieldsProps = {
	survey: SurveyDocument
	question: Question
	number: number
	reader: Reader
	/** Recordings and symbols beside the survey's questions. */
	clips?: readonly Clip[]
	/** What the child answered before, when the page comes back. */
	answer?: Answer
	/** What is wrong with it. */
	misfit?: Misfit
}

/**
 * One question with its choices and its box for words. Real inputs in a
 * fieldset: works without script, by keyboard, by switch and by screen reader.
 * The script of the page reads the `data-` attributes to ask one at a time.
 */
export function QuestionFields(props: QuestionFieldsProps) {
	const { survey, question, number, reader, clips = [], answer, misfit } = props
	const { t } = useTranslation('surveys')
	const id = `q-${question.id}`
	const errorId = misfit ? `${id}-error` : undefined
	const before = question.onlyIf
	const own = clipsFor(clips, { questionId: question.id, choiceId: null, language: reader.language })
	const isPictured = showsPictures(survey, reader.variant)
	return (
		<fieldset
			id={id}
			className="question"
			aria-describedby={errorId}
			data-question={question.id}
			data-kind={question.kind}
			data-at-least={question.kind === 'choose-some' ? question.atLeast : undefined}
			data-at-most={question.kind === 'choose-some' ? question.atMost : undefined}
			data-if-question={before?.question}
			data-if-choices={before?.choices.join(' ')}
		>
			<legend>
				<h2 tabIndex={-1} data-read-aloud>
					<span className="question-number" data-not-read>
						{number}
					</span>{' '}
					{isPictured ? <Picture id={question.picture} own={own} /> : null}
					<Words wording={question.wording} reader={reader} />
				</h2>
			</legend>
			<Recordings clips={own} words={plainWords(question.wording, reader)} />
			{before ? (
				<p className="only-if hint">
					{t('question.only-if', { choice: branchWords(survey, question, reader) })}
				</p>
			) : null}
			{question.hint ? (
				<p className="hint">
					<Words wording={question.hint} reader={reader} />
				</p>
			) : null}
			<HardWords words={question.hardWords} reader={reader} />
			<p className="hint how-many">{howMany(question, t)}</p>
			{misfit ? (
				<p className="error" id={errorId}>
					{t(`answer.${misfit}`, { most: longestWords })}
				</p>
			) : null}
			<ChoiceFields {...{ question, reader, isPictured, clips }} chosen={answer?.choices ?? []} />
			{takesWords(question) ? (
				<WordField question={question} words={answer?.words} describedBy={errorId} />
			) : null}
		</fieldset>
	)
}

function WordField({
	question,
	words,
	describedBy,
}: {
	question: Question
	words?: string
	describedBy?: string
}) {
	const { t } = useTranslation('surveys')
	const id = `w-${question.id}`
	const isOnlyWords = question.kind === 'own-words'
	return (
		<div className="field">
			{isOnlyWords ? null : <label htmlFor={id}>{t('question.say-why')}</label>}
			<textarea
				id={id}
				name={fieldsOf(question.id).words}
				rows={5}
				dir="auto"
				defaultValue={words}
				aria-labelledby={isOnlyWords ? `q-${question.id}` : undefined}
				aria-describedby={[describedBy, `${id}-advice`].filter(Boolean).join(' ')}
				aria-invalid={describedBy ? true : undefined}
			/>
			<div className="hint" id={`${id}-advice`}>
				<p data-letters>{t('question.letters', { count: longestWords })}</p>
				<WordsAdvice />
			</div>
		</div>
	)
}

function branchWords(survey: SurveyDocument, question: Question, reader: Reader): string {
	const earlier = survey.questions.find(({ id }) => id === question.onlyIf?.question)
	const choices = earlier ? choicesOf(earlier).filter(({ id }) => question.onlyIf?.choices.includes(id)) : []
	const words = choices.map(({ wording }) => plainWords(wording, reader))
	return listInWords(words, reader.language, 'disjunction')
}

function howMany(question: Question, t: (key: string, values?: Record<string, unknown>) => string): string {
	switch (question.kind) {
		case 'own-words':
			return t('question.own-words')
		case 'choose-some':
			return question.atLeast === 1
				? t('question.choose-up-to', { count: question.atMost })
				: t('question.choose-some', { atLeast: question.atLeast, atMost: question.atMost })
		case 'choose-one':
		case 'five-faces':
		case 'choose-and-say-why':
			return t('question.choose-one')
	}
}
