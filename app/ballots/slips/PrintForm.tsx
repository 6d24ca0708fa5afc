import { useTranslation } from 'react-i18next'
import { allLanguages, languages, sourceLanguage } from '#app/languages/language.ts'
import type { SchoolRow } from './desk.ts'

type PrintFormProps = {
	/** Drawn for this form: sent twice, it makes slips once. */
	id: string
	sheet: string
	schools: SchoolRow[]
}

/** Slips for a class, or for every year of a school. What it answers is a page to print, as a document of its own. */
export function PrintForm({ id, sheet, schools }: PrintFormProps) {
	const { t } = useTranslation('ballots')
	return (
		<form method="post" action={sheet} className="card stack slip-form">
			<input type="hidden" name="id" value={id} />
			<p className="note">{t('slips.print.once')}</p>
			<div className="field">
				<label htmlFor="school">{t('slips.school')}</label>
				<select id="school" name="school" required>
					{schools.map(school => (
						<option key={school.id} value={school.id}>
							{school.name}
						</option>
					))}
				</select>
			</div>
			<fieldset className="stack">
				<legend>{t('slips.print.for-whom')}</legend>
				<label className="ballot-way">
					<input type="radio" name="what" value="class" defaultChecked />
					<span>{t('slips.print.class')}</span>
				</label>
				<div className="slip-fields">
					<div className="field">
						<label htmlFor="label">{t('slips.class')}</label>
						<input id="label" name="label" dir="auto" maxLength={30} />
					</div>
					<div className="field">
						<label htmlFor="year">{t('slips.year')}</label>
						<input id="year" name="year" dir="auto" maxLength={30} />
					</div>
					<div className="field">
						<label htmlFor="count">{t('slips.how-many')}</label>
						<input id="count" name="count" inputMode="numeric" maxLength={5} />
					</div>
				</div>
				<label className="ballot-way">
					<input type="radio" name="what" value="school" />
					<span>
						{t('slips.print.school')} <span className="hint">{t('slips.print.school-hint')}</span>
					</span>
				</label>
			</fieldset>
			<div className="field">
				<label htmlFor="language">{t('slips.print.language')}</label>
				<span className="hint" id="language-hint">
					{t('slips.print.language-hint')}
				</span>
				<select id="language" name="language" aria-describedby="language-hint">
					<option value="">{t('slips.print.no-language')}</option>
					{allLanguages
						.filter(language => language !== sourceLanguage)
						.map(language => (
							<option key={language} value={language} lang={language}>
								{languages[language].name}
							</option>
						))}
				</select>
			</div>
			<p className="buttons">
				<button className="button" type="submit">
					{t('slips.print.button')}
				</button>
			</p>
		</form>
	)
}
