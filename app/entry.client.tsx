import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { fetchInterfaceWords } from '#app/languages/interface-words.client.ts'
import { isLanguage, sourceLanguage } from '#app/languages/language.ts'

const asked = document.documentElement.lang
const language = isLanguage(asked) ? asked : sourceLanguage

/**
 * Says on the page that it listens now, for whoever drives it by a programme.
 * It stands around the page: beside it, it would change the ids React makes.
 */
function Awake({ children }: { children: ReactNode }) {
	useEffect(() => {
		document.documentElement.dataset.awake = ''
	}, [])
	return children
}

fetchInterfaceWords(language).then(i18n =>
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<I18nextProvider i18n={i18n}>
					<I18nProvider locale={language}>
						<Awake>
							<RemixBrowser />
						</Awake>
					</I18nProvider>
				</I18nextProvider>
			</StrictMode>,
		)
	}),
)
