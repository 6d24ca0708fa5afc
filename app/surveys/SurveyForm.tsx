import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { numberInWords } from '#app/languages/in-words.ts'
import { type Language, localeOf } from '#app/languages/language.ts'
import { HelpLines } from '#app/safety/HelpLines.tsx'
import { type Answers, longestWords, type Misfits } from './answer.ts'
import type { Clip } from './clip.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { SurveyStart } from './SurveyStart.tsx'
import type { SurveyDocument } from './survey.ts'
import { showsPictures } from './survey-pictures.ts'
import { plainWords, type Reader, Words } from './Words.tsx'
import { DefaultButton, WordsPicker } from './WordsPicker.tsx'

type SurveyFormProps = {
	/** The survey's name in addresses: where the form is sent. */
	slug: string
	survey: SurveyDocument
	isSample: boolean
	/** How the child wants the words. */
	reader: Reader
	/** Makes sending twice store once. New with every page. */
	pageKey: string
	/** The edition these questions are: answers belong to the wording the child saw. */
	editionId: string
	/** What the child answered, when the page comes back: with something to mend, or in other words. */
	answers?: Answers
	/** Recordings and symbols beside the questions. */
	clips?: readonly Clip[]
	misfits?: Misfits
	/** By when who asks will answer. */
	promise?: ReactNode
	/** This page's key was used with other answers. */
	isKeyUsed?: boolean
}

const formId = 'survey'

/**
 * A whole survey in one form: the introduction and the child's own yes or no
 * (C-19), every question, one button. The script beside it asks one question at
 * a time; without the script it is all here.
 */
export function SurveyForm(props: SurveyFormProps) {
	const {
		slug,
		survey,
		isSample,
		reader,
		pageKey,
		editionId,
		answers = {},
		clips,
		misfits,
		promise,
		isKeyUsed,
	} = props
	const { t } = useTranslation(['surveys', 'ui'])
	const comesBack = misfits !== undefined || isKeyUsed === true
	return (
		<>
			<DefaultButton form={formId} words={t('send')} />
			<WordsPicker reader={reader} path={`/surveys/${slug}`} form={formId} />
			<h1 tabIndex={-1}>
				<Words wording={survey.title} reader={reader} />{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h1>
			{survey.languages[reader.language] === 'drafted' ? <p className="hint">{t('unchecked')}</p> : null}
			{comesBack ? (
				<ErrorSummary survey={survey} reader={reader} misfits={misfits} isKeyUsed={isKeyUsed} />
			) : (
				<SurveyStart slug={slug} survey={survey} reader={reader} promise={promise} />
			)}
			<form
				id={formId}
				className="survey stack"
				method="post"
				action={`/${reader.language}/surveys/${slug}/thanks${wordsIn(reader.variant)}`}
				autoComplete="off"
				data-survey={slug}
				data-pictured={showsPictures(survey, reader.variant) || undefined}
				data-words={JSON.stringify(wordsForSteps(t, reader.language))}
			>
				{survey.questions.map((question, place) => (
					<QuestionFields
						key={question.id}
						survey={survey}
						question={question}
						number={place + 1}
						reader={reader}
						clips={clips}
						answer={answers[question.id]}
						misfit={misfits?.byQuestion[question.id]}
					/>
				))}
				<p className="hint" data-kept-here>
					{t('steps.kept-here')}
				</p>
				<p className="buttons">
					<button className="button" type="submit">
						{t('send')}
					</button>
				</p>
				<input type="hidden" name="key" value={pageKey} />
				<input type="hidden" name="edition" value={editionId} />
			</form>
			<HelpLines />
		</>
	)
}

type ErrorSummaryProps = Pick<SurveyFormProps, 'survey' | 'reader' | 'misfits' | 'isKeyUsed'>

function ErrorSummary({ survey, reader, misfits, isKeyUsed }: ErrorSummaryProps) {
	const { t } = useTranslation('surveys')
	const wrong = survey.questions.filter(({ id }) => misfits?.byQuestion[id] !== undefined)
	return (
		<section
			className="error-summary stack"
			role="alert"
			tabIndex={-1}
			aria-labelledby="error-title"
			data-errors
		>
			<h2 id="error-title">{t('answer.error-title')}</h2>
			<ul>
				{isKeyUsed ? <li>{t('answer.key-used')}</li> : null}
				{misfits?.whole ? <li>{t(`answer.${misfits.whole}`)}</li> : null}
				{wrong.map(({ id, wording }) => (
					<li key={id}>
						<a href={`#q-${id}`}>
							{plainWords(wording, reader)}: {t(`answer.${misfits?.byQuestion[id]}`, { most: longestWords })}
						</a>
					</li>
				))}
			</ul>
		</section>
	)
}

/** The words the script needs, in the page's language: it has no others. */
function wordsForSteps(t: (key: string, values?: Record<string, unknown>) => string, language: Language) {
	const names = [
		'next',
		'skip',
		'back',
		'check-title',
		'check-nothing',
		'change',
		'offline',
		'busy',
		'too-much',
		'sending',
	] as const
	return {
		...Object.fromEntries(names.map(name => [name, t(`steps.${name}`)])),
		'change-question': t('steps.change-question', { question: '%' }),
		progress: t('question.progress', { number: '%1', of: '%2' }),
		'letters-left': t('question.letters-left', { count: longestWords }).replace(
			numberInWords(longestWords, language),
			'%',
		),
		locale: localeOf(language),
		skipped: t('question.skipped'),
		'choose-more': t('answer.choose-more'),
		'choose-fewer': t('answer.choose-fewer'),
		'too-long': t('answer.too-long', { most: longestWords }),
	}
}
