import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'

/** The way to the promises before and after those listed, where they fill more than one page. */
export function ThreadPages({ language, page, pages }: { language: Language; page: number; pages: number }) {
	const { t } = useTranslation('actions')
	if (pages < 2) return null
	const [number, of] = [numberInWords(page, language), numberInWords(pages, language)]
	return (
		<nav className="neighbours" aria-label={t('thread.pages')}>
			{page > 1 ? <Link to={`?page=${page - 1}#promises`}>{t('thread.before')}</Link> : <span />}
			<span>{t('thread.page', { number, of })}</span>
			{page < pages ? <Link to={`?page=${page + 1}#promises`}>{t('thread.after')}</Link> : <span />}
		</nav>
	)
}
