import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Words that exist only in English: official titles, plans, sources. On another language's page they say so, to eyes, ears and line direction. */
export function InEnglish({ children }: { children: ReactNode }) {
	const { i18n } = useTranslation()
	if (i18n.language === 'en') return children
	return (
		<span lang="en" dir="ltr" className="in-english">
			{children}
		</span>
	)
}
