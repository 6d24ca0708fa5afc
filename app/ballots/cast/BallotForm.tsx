import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { isSimple } from '#app/languages/variant.ts'
import { HelpLines } from '#app/safety/HelpLines.tsx'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import { DefaultButton, WordsPicker } from '#app/surveys/WordsPicker.tsx'
import { BallotProblems } from './BallotProblems.tsx'
import { BallotPromise } from './BallotPromise.tsx'
import { CheckCode } from './CheckCode.tsx'
import { LastLook, wordsForScript } from './LastLook.tsx'
import { NumbersOfPaper } from './NumbersOfPaper.tsx'
import { PartFields } from './PartFields.tsx'
import type { PaperShown } from './paper-shown.ts'
import type { Problems } from './problems.ts'
import { SlipField } from './SlipField.tsx'
import { WrittenFields } from './WrittenFields.tsx'

type BallotFormProps = { shown: PaperShown; reader: Reader; problems?: Problems }

const formId = 'ballot'

/**
 * A whole ballot paper in one form: what it is for, what we promise, the slip,
 * every part. One button leads on to a last look; nothing is cast from here.
 */
export function BallotForm({ shown, reader, problems }: BallotFormProps) {
	const { t } = useTranslation(['ballots', 'surveys', 'ui'])
	const simple = isSimple(reader.variant)
	const { slug, isSample, isFresh, paper, parts, filled } = shown
	const { written = [] } = paper
	const questions = [...parts, ...written]
	return (
		<>
			<DefaultButton form={formId} words={t('cast.check')} />
			<WordsPicker reader={reader} path={`/ballots/${slug}`} form={formId} />
			<h1 tabIndex={-1}>
				<Words wording={paper.title} reader={reader} />{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h1>
			{paper.languages[reader.language] === 'drafted' ? (
				<p className="hint">{t('surveys:unchecked')}</p>
			) : null}
			{problems ? <BallotProblems parts={questions} reader={reader} problems={problems} /> : null}
			<p data-read-aloud>
				<Words wording={paper.introduction} reader={reader} />
			</p>
			{paper.about ? (
				<p className="note" data-read-aloud>
					<Words wording={paper.about} reader={reader} />
				</p>
			) : null}
			<BallotPromise reader={reader} />
			<form
				id={formId}
				className="survey stack"
				method="post"
				action={`/${reader.language}/ballots/${slug}/cast${wordsIn(reader.variant)}`}
				autoComplete="off"
				data-ballot={slug}
				data-fresh={isFresh || undefined}
				data-words={JSON.stringify(wordsForScript(t, reader.language))}
			>
				{isSample && filled.slip !== '' ? <p className="notice">{t('record.try-slip')}</p> : null}
				<SlipField typed={filled.slip} problem={problems?.slip} />
				{parts.map((part, place) => (
					<PartFields
						key={part.id}
						part={part}
						number={questions.length > 1 ? place + 1 : undefined}
						reader={reader}
						marks={filled.marks.get(part.id)}
						misfit={problems?.misfits?.byPart.get(part.id)}
					/>
				))}
				{written.map((part, place) => (
					<WrittenFields
						key={part.id}
						part={part}
						number={parts.length + place + 1}
						reader={reader}
						text={filled.written.get(part.id)}
						isTooLong={problems?.misfits?.byPart.has(part.id)}
					/>
				))}
				<CheckCode parts={parts} filled={filled} reader={reader} isOffered={paper.offersCheckCode} />
				<p className="hint" data-read-aloud>
					{t(simple ? 'cast.simple.not-yet' : 'cast.not-yet')}
				</p>
				<p className="buttons">
					<button className="button" type="submit" name="step" value="review">
						{t('cast.check')}
					</button>
				</p>
				<NumbersOfPaper filled={filled} />
			</form>
			<LastLook reader={reader} />
			<HelpLines />
		</>
	)
}
