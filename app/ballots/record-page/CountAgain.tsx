import { useTranslation } from 'react-i18next'
import workerUrl from './count-again.client-entry.ts?worker&url'
import type { PartNames } from './part-names.ts'

type CountAgainProps = {
	/** Where the record lies. */
	record: string
	language: string
	/** What the reader calls each part and its options, by their ids. */
	names: PartNames[]
}

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/**
 * The ten steps of a check, and the count made again in the reader's own browser: by the same file that everybody can
 * take away, and by the counts of this site. Without script it says where to go on.
 */
export function CountAgain({ record, language, names }: CountAgainProps) {
	const { t } = useTranslation('ballots')
	const words = {
		ok: t('record.again.ok'),
		wrong: t('record.again.wrong'),
		fetching: t('record.again.fetching'),
		checking: t('record.again.checking'),
		'all-ok': t('record.again.all-ok'),
		failed: t('record.again.failed'),
		trouble: t('record.again.trouble'),
		agrees: t('record.again.agrees'),
		differs: t('record.again.differs'),
		option: t('record.again.option'),
		votes: t('record.again.votes'),
		elected: t('record.again.elected'),
		nobody: t('record.again.nobody'),
		'kept-ok': t('record.again.kept-ok'),
		'kept-wrong': t('record.again.kept-wrong'),
	}
	return (
		<section
			className="card stack count-again"
			id="count-again"
			data-record={record}
			data-worker={workerUrl}
			data-language={language}
			data-words={JSON.stringify(words)}
			data-names={JSON.stringify(names)}
		>
			<h2>{t('record.again.title')}</h2>
			<p>{t('record.again.lead')}</p>
			<p data-without-script>{t('record.again.without')}</p>
			<div className="stack" data-with-script hidden>
				<p className="buttons">
					<button className="button" type="button" data-start>
						{t('record.again.button')}
					</button>
				</p>
				<details>
					<summary>{t('record.again.more')}</summary>
					<div className="stack">
						<div className="field">
							<label htmlFor="record-file">{t('record.again.file')}</label>
							<input id="record-file" type="file" accept=".json,application/json" data-file />
						</div>
						<div className="field">
							<label htmlFor="record-kept">{t('record.again.kept')}</label>
							<p className="hint" id="record-kept-hint">
								{t('record.again.kept-hint')}
							</p>
							<input
								id="record-kept"
								className="letters"
								dir="ltr"
								spellCheck={false}
								maxLength={64}
								data-kept
								aria-describedby="record-kept-hint"
							/>
						</div>
					</div>
				</details>
				<p role="status" data-progress />
			</div>
			<ol className="record-steps">
				{steps.map(number => (
					<li key={number} data-step={number}>
						<span>{t(`record.step.${number}`)}</span> <strong className="verdict" data-verdict />
						<p lang="en" dir="ltr" data-why hidden />
					</li>
				))}
			</ol>
			<div className="stack" data-counted />
		</section>
	)
}
