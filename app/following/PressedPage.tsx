import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Page } from '#app/ui/Page.tsx'

/** One question with one button, and what came of pressing it. */
export function PressedPage({
	language,
	deed,
	isDone,
}: {
	language: Language
	deed: 'confirm' | 'leave'
	/** Undefined until it was pressed. */
	isDone: boolean | undefined
}) {
	const { t } = useTranslation('following')
	if (isDone !== undefined)
		return (
			<Page language={language} width="narrow">
				<h1>{t(isDone ? `${deed}.done-title` : 'gone.title')}</h1>
				<p role="status">{t(isDone ? `${deed}.done` : 'gone.text')}</p>
				<p>
					<a href={`/${language}/follow`}>{t('follow.title')}</a>
				</p>
			</Page>
		)
	return (
		<Page language={language} width="narrow">
			<h1>{t(`${deed}.title`)}</h1>
			<form method="post" className="stack">
				<p>{t(`${deed}.text`)}</p>
				<p>
					<button className="button" type="submit">
						{t(`${deed}.button`)}
					</button>
				</p>
			</form>
		</Page>
	)
}
