import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { HelpLines } from '#app/safety/HelpLines.tsx'
import { ChoiceFields } from '#app/surveys/ChoiceFields.tsx'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import { DefaultButton, WordsPicker } from '#app/surveys/WordsPicker.tsx'
import { type HandsRefusal, questionOf } from './hands.ts'

type HandsFormProps = {
	document: SurveyDocument
	isSample: boolean
	reader: Reader
	code: string
	/** Makes sending twice count once. New with every page. */
	pageKey: string
	chosen?: string[]
	refusal?: HandsRefusal | 'try-later'
}

const formId = 'hands'

/** One question, its choices, one button. What it counts is said before anybody answers (B-21). */
export function HandsForm({ document, isSample, reader, code, pageKey, chosen, refusal }: HandsFormProps) {
	const { t } = useTranslation(['ballots', 'surveys', 'ui'])
	const { language, variant } = reader
	const question = questionOf(document)
	return (
		<>
			<DefaultButton form={formId} words={t('hands.raise')} />
			<WordsPicker reader={reader} path="/hands" form={formId} />
			<h1 tabIndex={-1}>
				<Words wording={question.wording} reader={reader} />{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h1>
			{document.languages[language] === 'drafted' ? <p className="hint">{t('surveys:unchecked')}</p> : null}
			{refusal ? (
				<p className="error" role="alert" id="hands-error">
					{t(`hands.refused.${refusal}`)}
				</p>
			) : null}
			<p data-read-aloud>{t('hands.honest')}</p>
			{question.kind === 'choose-some' ? (
				<p className="hint">{t('hands.up-to', { count: question.atMost })}</p>
			) : null}
			<form
				id={formId}
				className="stack"
				method="post"
				action={`/${language}/hands/raised${wordsIn(variant)}`}
				autoComplete="off"
			>
				<fieldset className="hands-choices" aria-describedby={refusal && 'hands-error'}>
					<legend className="out-of-sight">
						<Words wording={question.wording} reader={reader} />
					</legend>
					<ChoiceFields question={question} reader={reader} isPictured clips={[]} chosen={chosen ?? []} />
				</fieldset>
				<input type="hidden" name="code" value={code} />
				<input type="hidden" name="key" value={pageKey} />
				<p className="buttons">
					<button className="button" type="submit">
						{t('hands.raise')}
					</button>
				</p>
			</form>
			<HelpLines />
		</>
	)
}
