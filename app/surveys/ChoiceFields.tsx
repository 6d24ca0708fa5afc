import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from './answer.ts'
import { type Clip, clipsFor } from './clip.ts'
import { Face } from './Face.tsx'
import { Picture } from './Picture.tsx'
import { Recordings } from './Recordings.tsx'
import { type Choice, choicesOf, type Question } from './survey.ts'
import { mostCards } from './survey-pictures.ts'
import { plainWords, type Reader, Words } from './Words.tsx'

type ChoiceFieldsProps = {
	question: Question
	reader: Reader
	/** Whether this reader sees pictures. */
	isPictured: boolean
	clips: readonly Clip[]
	chosen: string[]
}

/** What a question offers: cards to tap, five faces, or a list to open when there are many. */
export function ChoiceFields({ question, reader, isPictured, clips, chosen }: ChoiceFieldsProps) {
	const { t } = useTranslation('surveys')
	const { choices: name } = fieldsOf(question.id)
	const choices = choicesOf(question)
	if (choices.length === 0) return null
	if (choices.length > mostCards && question.kind === 'choose-one')
		return <ChoiceList question={question} reader={reader} chosen={chosen} />
	const type = question.kind === 'choose-some' ? 'checkbox' : 'radio'
	return (
		<div className={question.kind === 'five-faces' ? 'choices faces' : 'choices'}>
			{choices.map((choice, place) => (
				<ChoiceCard
					key={choice.id}
					type={type}
					name={name}
					choice={choice}
					reader={reader}
					isPictured={isPictured}
					own={clipsFor(clips, {
						questionId: question.id,
						choiceId: choice.id,
						language: reader.language,
					})}
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

function ChoiceList({ question, reader, chosen }: Omit<ChoiceFieldsProps, 'clips' | 'isPictured'>) {
	const { t } = useTranslation('surveys')
	return (
		<p className="field">
			<select
				name={fieldsOf(question.id).choices}
				aria-labelledby={`q-${question.id}`}
				defaultValue={chosen[0] ?? ''}
			>
				<option value="">{t('question.choose-from-list')}</option>
				{choicesOf(question).map(choice => (
					<option key={choice.id} value={choice.id}>
						{plainWords(choice.wording, reader)}
					</option>
				))}
			</select>
		</p>
	)
}

type ChoiceCardProps = {
	type: 'radio' | 'checkbox'
	name: string
	choice: Choice
	reader: Reader
	isPictured: boolean
	/** Its own recordings and symbols. */
	own: readonly Clip[]
	isChosen: boolean
	children?: ReactNode
}

function ChoiceCard({ type, name, choice, reader, isPictured, own, isChosen, children }: ChoiceCardProps) {
	const card = (
		<label className="choice" data-read-aloud>
			<input type={type} name={name} value={choice.id} defaultChecked={isChosen} />
			{children ?? (isPictured ? <Picture id={choice.picture} own={own} /> : null)}
			<Words wording={choice.wording} reader={reader} />
		</label>
	)
	if (own.every(({ kind }) => kind === 'picture')) return card
	// Beside the card, not in it: playing must not choose.
	return (
		<div className="with-recording">
			{card}
			<Recordings clips={own} words={plainWords(choice.wording, reader)} />
		</div>
	)
}
