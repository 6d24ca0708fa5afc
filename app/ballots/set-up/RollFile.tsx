import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { Field, tiesOf } from '#app/ui/Field.tsx'
import { LineField } from './Field.tsx'
import type { RowFault } from './read-roll.ts'

type RollFileProps = {
	/** What was pasted or loaded when it was refused. */
	typed: string
	fault?: string
	/** The rows that are wrong. */
	rows: RowFault[]
	language: Language
}

/** A whole table of rolls at once, pasted or from a file. What is wrong is said line by line, and nothing of it is kept until all is right. */
export function RollFile({ typed, fault, rows, language }: RollFileProps) {
	const { t } = useTranslation('ballots')
	return (
		<Form
			method="post"
			action="?"
			encType="multipart/form-data"
			className="card stack ballot-form"
			noValidate
		>
			<h2>{t('team.load-rolls')}</h2>
			<p className="hint">{t('team.hint.load-rolls')}</p>
			<pre dir="ltr" className="roll-example">
				school,ward,year,children{'\n'}Harehills Primary,Gipton & Harehills,5,60
			</pre>
			{rows.length > 0 ? (
				<div className="error-summary" role="alert">
					<h3>{t('team.rows-wrong')}</h3>
					<ul>
						{rows.map(({ line, fault, words }) => (
							<li key={line}>
								{t('team.on-line', { line: numberInWords(line, language) })} {t(`team.row.${fault}`)}{' '}
								<bdi className="as-written">{words}</bdi>
							</li>
						))}
					</ul>
				</div>
			) : null}
			<LineField
				name="table"
				label={t('team.field.table')}
				fault={fault}
				value={typed}
				lines={8}
				isPlain
				spellCheck={false}
			/>
			<Field name="file" label={t('team.field.file')}>
				<input {...tiesOf({ name: 'file' })} type="file" accept=".csv,.txt,.tsv,text/csv" />
			</Field>
			<p className="buttons">
				<button className="button" type="submit" name="intent" value="table">
					{t('team.load')}
				</button>
			</p>
		</Form>
	)
}
