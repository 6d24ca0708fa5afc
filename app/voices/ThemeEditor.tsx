import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { allLanguages, directionOf, type Language, languages } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { longestReason, longestThemeName } from './voice.ts'

/** A wish as a theme is tied to it. Its official title is English. */
export type WishToTie = { id: string; number: number; officialTitle: string }

/** The theme's name in each language, each saved by itself. */
export function ThemeNames({ names }: { names: Partial<Record<Language, string>> }) {
	const { t } = useTranslation('voices')
	return (
		<div className="card theme-name-list">
			{allLanguages.map(language => (
				<Form method="post" key={language} className="theme-name">
					<input type="hidden" name="act" value="name" />
					<input type="hidden" name="language" value={language} />
					<p className="field">
						<label htmlFor={`name-${language}`}>
							{t('theme.name-in', { language: languages[language].name })}
						</label>
						<input
							id={`name-${language}`}
							name="name"
							required
							maxLength={longestThemeName}
							lang={language}
							dir={directionOf(language)}
							autoComplete="off"
							defaultValue={names[language] ?? ''}
						/>
					</p>
					<button className="button quiet small" type="submit">
						{t('theme.save-name')}
					</button>
				</Form>
			))}
		</div>
	)
}

type ThemeTiesProps = {
	ties: Array<{ wishId: string; reason: string | null }>
	wishes: WishToTie[]
	mayEdit: boolean
	/** The language of the page. */
	language: Language
}

/** The wishes a theme speaks to, each with its reason; tying and untying. */
export function ThemeTies({ ties, wishes, mayEdit, language }: ThemeTiesProps) {
	const { t } = useTranslation('voices')
	const tied = ties.flatMap(({ wishId, reason }) => {
		const wish = wishes.find(({ id }) => id === wishId)
		return wish ? [{ ...wish, reason }] : []
	})
	return (
		<>
			{tied.length === 0 ? <p>{t('theme.no-wishes')}</p> : null}
			<ul className="voice-list">
				{tied.map(({ id, number, officialTitle, reason }) => (
					<li key={id} className="card">
						<p>
							<WishMark number={number} size="small" />
						</p>
						<p className="soft" lang="en" dir="ltr">
							{officialTitle}
						</p>
						<p dir="auto">{reason}</p>
						{mayEdit ? (
							<Form method="post">
								<input type="hidden" name="act" value="untie" />
								<input type="hidden" name="wishId" value={id} />
								<button className="button quiet small" type="submit">
									{t('theme.untie', { number })}
								</button>
							</Form>
						) : null}
					</li>
				))}
			</ul>
			{mayEdit ? <TieForm wishes={wishes} language={language} /> : null}
		</>
	)
}

function TieForm({ wishes, language }: { wishes: WishToTie[]; language: Language }) {
	const { t } = useTranslation('voices')
	return (
		<Form method="post" className="card stack">
			<input type="hidden" name="act" value="tie" />
			<p className="field">
				<label htmlFor="wish">{t('theme.tie-to')}</label>
				<select id="wish" name="wishId" required defaultValue="">
					<option value="">{t('theme.choose-wish')}</option>
					{wishes.map(({ id, number }) => (
						<option key={id} value={id}>
							{numberInWords(number, language)}. {t(`wishes:label.${number}`)}
						</option>
					))}
				</select>
			</p>
			<p className="field">
				<label htmlFor="tie-reason">{t('theme.tie-reason')}</label>
				<input
					id="tie-reason"
					name="reason"
					required
					maxLength={longestReason}
					dir="auto"
					autoComplete="off"
				/>
			</p>
			<button className="button quiet" type="submit">
				{t('theme.tie')}
			</button>
		</Form>
	)
}
