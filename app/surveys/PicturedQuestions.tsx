import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Picture } from './Picture.tsx'
import { isPicture } from './picture.ts'
import type { Question, SurveyDocument } from './survey.ts'
import { type PicturePlace, pictureAddress, picturedChoices } from './survey-pictures.ts'
import { plainWords, Words } from './Words.tsx'

type PicturedQuestionsProps = {
	questions: Question[]
	/** The officer's own. */
	language: Language
	mayEdit: boolean
}

/** Every question and choice with the picture that stands beside it, by name, so that the team sees what fits and what lacks one. */
export function PicturedQuestions({ questions, language, mayEdit }: PicturedQuestionsProps) {
	return (
		<ol className="cards pictured-questions">
			{questions.map(question => (
				<li className="card" key={question.id}>
					<h3 id={`picture-${question.id}`} tabIndex={-1}>
						<Words wording={question.wording} reader={{ language }} />
					</h3>
					<Pictured place={{ question, choice: null }} language={language} mayEdit={mayEdit} />
					{picturedChoices(question).length > 0 ? (
						<ul className="pictured-choices">
							{picturedChoices(question).map(choice => (
								<li key={choice.id} id={`picture-${question.id}-${choice.id}`} tabIndex={-1}>
									<Words wording={choice.wording} reader={{ language }} />
									<Pictured place={{ question, choice }} language={language} mayEdit={mayEdit} />
								</li>
							))}
						</ul>
					) : null}
				</li>
			))}
		</ol>
	)
}

type PicturedProps = { place: PicturePlace; language: Language; mayEdit: boolean }

function Pictured({ place, language, mayEdit }: PicturedProps) {
	const { t } = useTranslation(['surveys', 'pictures'])
	const { picture, wording } = place.choice ?? place.question
	const words = plainWords(wording, { language })
	return (
		<p className="pictured hint">
			<Picture id={picture} />
			<span>{isPicture(picture) ? t(`pictures:${picture}`) : t('team-words.no-picture')}</span>
			{mayEdit ? (
				<Link
					to={`../pictures?place=${encodeURIComponent(pictureAddress(place))}`}
					relative="path"
					aria-label={t('team-picture.choose-for', { words })}
				>
					{t('team-picture.choose')}
				</Link>
			) : null}
		</p>
	)
}

/** Who sees the pictures. Without a script, too: a form with two answers. */
export function PicturesFor({ picturesFor = 'simple' }: Pick<SurveyDocument, 'picturesFor'>) {
	const { t } = useTranslation('surveys')
	return (
		<Form method="post" className="stack">
			<fieldset className="ticks">
				<legend>{t('team-picture.for')}</legend>
				{(['simple', 'everybody'] as const).map(one => (
					<label className="tick" key={one}>
						<input type="radio" name="picturesFor" value={one} defaultChecked={picturesFor === one} />
						<span>{t(`team-picture.for-${one}`)}</span>
					</label>
				))}
			</fieldset>
			<p className="buttons">
				<button className="button quiet small" type="submit" name="act" value="pictures-for">
					{t('team-picture.keep')}
				</button>
			</p>
		</Form>
	)
}
