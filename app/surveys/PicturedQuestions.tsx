import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Picture } from './Picture.tsx'
import { isPicture } from './picture.ts'
import { choicesOf, type Question } from './survey.ts'
import { type Reader, Words } from './Words.tsx'

/** Choices past this many are a list to open, where no picture can stand. */
const mostPictured = 12

/** Every question and choice with the picture that stands beside it, by name, so that the team sees what fits and what lacks one. */
export function PicturedQuestions({ questions, language }: { questions: Question[]; language: Language }) {
	return (
		<ol className="cards">
			{questions.map(question => (
				<li className="card" key={question.id}>
					<h3>
						<Words wording={question.wording} reader={{ language }} />
					</h3>
					<Pictured id={question.picture} />
					<ul>
						{cardsOf(question).map(choice => (
							<PicturedChoice key={choice.id} {...{ choice, question }} reader={{ language }} />
						))}
					</ul>
				</li>
			))}
		</ol>
	)
}

/** The choices a child meets as cards. */
function cardsOf(question: Question) {
	const choices = choicesOf(question)
	return choices.length > mostPictured ? [] : choices
}

type PicturedChoiceProps = {
	choice: ReturnType<typeof choicesOf>[number]
	question: Question
	reader: Reader
}

function PicturedChoice({ choice, question, reader }: PicturedChoiceProps) {
	return (
		<li>
			<Words wording={choice.wording} reader={reader} />
			{question.kind === 'five-faces' ? null : <Pictured id={choice.picture} />}
		</li>
	)
}

function Pictured({ id }: { id: string | undefined }) {
	const { t } = useTranslation(['surveys', 'pictures'])
	return (
		<p className="pictured hint">
			<Picture id={id} />
			{isPicture(id) ? t(`pictures:${id}`) : t('team-words.no-picture')}
		</p>
	)
}
