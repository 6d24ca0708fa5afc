import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { I18nProvider } from 'react-aria-components'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { fetchInterfaceWords } from '#app/languages/interface-words.client.ts'
import { isLanguage, sourceLanguage } from '#app/languages/language.ts'

const asked = document.documentElement.lang
const language = isLanguage(asked) ? asked : sourceLanguage

fetchInterfaceWords(language).then(i18n =>
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<I18nextProvider i18n={i18n}>
					<I18nProvider locale={language}>
						<RemixBrowser />
					</I18nProvider>
				</I18nextProvider>
			</StrictMode>,
		)
	}),
)
