import { useTranslation } from 'react-i18next'
import { listInWords } from '#app/languages/in-words.ts'
import { directionOf, type Language, wordingIn } from '#app/languages/language.ts'
import { WordsAdvice } from '#app/safety/WordsAdvice.tsx'
import { type Answer, fieldsOf, longestWords, type Misfit, takesWords } from './answer.ts'
import { Face } from './Face.tsx'
import { type Choice, choicesOf, type Question, type SurveyDocument, type Wording } from './survey.ts'

/** More choices than this are a list to open; fewer are cards to tap. */
const mostCards = 12

type QuestionFieldsProps = {
	survey: SurveyDocument
	question: Question
	number: number
	language: Language
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
export function QuestionFields({ survey, question, number, language, answer, misfit }: QuestionFieldsProps) {
	const { t } = useTranslation('surveys')
	const id = `q-${question.id}`
	const errorId = misfit ? `${id}-error` : undefined
	const before = question.onlyIf
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
					<Words wording={question.wording} language={language} />
				</h2>
			</legend>
			{before ? (
				<p className="only-if hint">
					{t('question.only-if', { choice: branchWords(survey, question, language) })}
				</p>
			) : null}
			{question.hint ? (
				<p className="hint">
					<Words wording={question.hint} language={language} />
				</p>
			) : null}
			<p className="hint how-many">{howMany(question, t)}</p>
			{misfit ? (
				<p className="error" id={errorId}>
					{t(`answer.${misfit}`, { most: longestWords })}
				</p>
			) : null}
			<ChoiceFields question={question} language={language} chosen={answer?.choices ?? []} />
			{takesWords(question) ? (
				<WordField question={question} words={answer?.words} describedBy={errorId} />
			) : null}
		</fieldset>
	)
}

function ChoiceFields({
	question,
	language,
	chosen,
}: {
	question: Question
	language: Language
	chosen: string[]
}) {
	const { t } = useTranslation('surveys')
	const { choices: name } = fieldsOf(question.id)
	const choices = choicesOf(question)
	if (choices.length === 0) return null
	if (choices.length > mostCards && question.kind === 'choose-one') {
		return (
			<p className="field">
				<select name={name} aria-labelledby={`q-${question.id}`} defaultValue={chosen[0] ?? ''}>
					<option value="">{t('question.choose-from-list')}</option>
					{choices.map(choice => (
						<option key={choice.id} value={choice.id}>
							{wordingIn(choice.wording, language)?.wording}
						</option>
					))}
				</select>
			</p>
		)
	}
	const type = question.kind === 'choose-some' ? 'checkbox' : 'radio'
	return (
		<div className={question.kind === 'five-faces' ? 'choices faces' : 'choices'}>
			{choices.map((choice, place) => (
				<ChoiceCard
					key={choice.id}
					type={type}
					name={name}
					choice={choice}
					language={language}
					isChosen={chosen.includes(choice.id)}
				>
					{question.kind === 'five-faces' ? <Face number={place + 1} /> : null}
				</ChoiceCard>
			))}
			{type === 'radio' ? (
				<label className="choice skip-choice">
					<input type="radio" name={name} value="" />
					<span>{t('question.skip-choice')}</span>
				</label>
			) : null}
		</div>
	)
}

type ChoiceCardProps = {
	type: 'radio' | 'checkbox'
	name: string
	choice: Choice
	language: Language
	isChosen: boolean
	children?: React.ReactNode
}

function ChoiceCard({ type, name, choice, language, isChosen, children }: ChoiceCardProps) {
	return (
		<label className="choice" data-read-aloud>
			<input type={type} name={name} value={choice.id} defaultChecked={isChosen} />
			{children}
			<Words wording={choice.wording} language={language} />
		</label>
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

/** Words in the page's language, or marked with the language they are in. */
export function Words({ wording, language }: { wording: Wording; language: Language }) {
	const found = wordingIn(wording, language)
	if (!found) return null
	if (found.language === language) return <span>{found.wording}</span>
	return (
		<span lang={found.language} dir={directionOf(found.language)}>
			{found.wording}
		</span>
	)
}

function branchWords(survey: SurveyDocument, question: Question, language: Language): string {
	const earlier = survey.questions.find(({ id }) => id === question.onlyIf?.question)
	const choices = earlier ? choicesOf(earlier).filter(({ id }) => question.onlyIf?.choices.includes(id)) : []
	const words = choices.map(({ wording }) => wordingIn(wording, language)?.wording ?? '')
	return listInWords(words, language, 'disjunction')
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
