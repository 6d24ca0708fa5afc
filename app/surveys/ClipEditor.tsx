import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allLanguages, type Language, languages } from '#app/languages/language.ts'
import { type Clip, type ClipLanguage, largestClip, signLanguage } from './clip.ts'
import { choicesOf, type Question } from './survey.ts'
import { plainWords } from './Words.tsx'

type ClipEditorProps = {
	questions: Question[]
	clips: Clip[]
	/** The officer's own. */
	language: Language
	mayEdit: boolean
	/** Why the last one was refused: a key of `surveys:clip.refused`. */
	refusal?: string
}

/** The recordings and symbols of a survey, and a form to add one. Plain forms: a file goes as it is. */
export function ClipEditor({ questions, clips, language, mayEdit, refusal }: ClipEditorProps) {
	const { t } = useTranslation('surveys')
	const reader = { language }
	const [isTooLarge, setTooLarge] = useState(false)
	const said = isTooLarge ? 'clip.too-large' : refusal
	// Said before a film is sent for minutes and then refused. The server looks for itself.
	const look = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) =>
		setTooLarge((files?.[0]?.size ?? 0) > largestClip)
	const placeOf = ({ questionId, choiceId }: Clip) => {
		const question = questions.find(({ id }) => id === questionId)
		const choice = question && choicesOf(question).find(({ id }) => id === choiceId)
		return [question, choice].flatMap(one => (one ? plainWords(one.wording, reader) : [])).join(' → ')
	}
	return (
		<>
			{clips.length === 0 ? <p>{t('clip.none')}</p> : null}
			<ul className="cards">
				{clips.map(clip => (
					<li className="card" key={clip.id}>
						<p>{placeOf(clip)}</p>
						<p className="hint">
							{t(`clip.kind.${clip.kind}`)} · <LanguageName language={clip.language} />
						</p>
						{mayEdit ? (
							<form method="post" encType="multipart/form-data">
								<input type="hidden" name="clipId" value={clip.id} />
								<button className="button quiet small" type="submit" name="act" value="remove">
									{t('clip.remove')}
								</button>
							</form>
						) : null}
					</li>
				))}
			</ul>
			{said ? (
				<p className="error" role="alert" id="clip-refused">
					{t(`clip.refused.${said}`)}
				</p>
			) : null}
			{mayEdit ? <AddClip {...{ questions, language, isTooLarge, look }} /> : null}
		</>
	)
}

type AddClipProps = Pick<ClipEditorProps, 'questions' | 'language'> & {
	isTooLarge: boolean
	look: (event: ChangeEvent<HTMLInputElement>) => void
}

function AddClip({ questions, language, isTooLarge, look }: AddClipProps) {
	const { t } = useTranslation('surveys')
	const reader = { language }
	return (
		<form
			className="stack"
			method="post"
			encType="multipart/form-data"
			onSubmit={event => isTooLarge && event.preventDefault()}
		>
			<p className="field">
				<label htmlFor="clip-place">{t('clip.place')}</label>
				<select id="clip-place" name="place">
					{questions.map(question => (
						<optgroup key={question.id} label={plainWords(question.wording, reader)}>
							<option value={question.id}>{t('clip.question-itself')}</option>
							{choicesOf(question).map(choice => (
								<option key={choice.id} value={`${question.id}/${choice.id}`}>
									{plainWords(choice.wording, reader)}
								</option>
							))}
						</optgroup>
					))}
				</select>
			</p>
			<p className="field">
				<label htmlFor="clip-language">{t('clip.language')}</label>
				<select id="clip-language" name="language" defaultValue={language}>
					{([...allLanguages, signLanguage, ''] as const).map(one => (
						<option key={one} value={one}>
							<LanguageName language={one} />
						</option>
					))}
				</select>
			</p>
			<p className="field">
				<label htmlFor="clip-file">{t('clip.file')}</label>
				<span className="hint" id="clip-hint">
					{t('clip.hint')}
				</span>
				<input
					id="clip-file"
					name="file"
					type="file"
					aria-describedby="clip-hint clip-refused"
					aria-invalid={isTooLarge}
					onChange={look}
				/>
			</p>
			<button className="button" type="submit" name="act" value="add">
				{t('clip.add')}
			</button>
		</form>
	)
}

function LanguageName({ language }: { language: ClipLanguage }) {
	const { t } = useTranslation('surveys')
	if (language === '') return t('clip.no-language')
	return language === signLanguage ? t('clip.sign-language') : languages[language].name
}
