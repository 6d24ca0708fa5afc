import { useTranslation } from 'react-i18next'
import readAloudUrl from './read-aloud.client-entry.ts?worker&url'

/** The script that reads a public page aloud. Pages are whole without it. */
export function ReadAloudScript() {
	return <script type="module" src={readAloudUrl} data-listen-to={useListenTo()} />
}

/** The name of a button that reads, with `%` where the words stand: the script has no words of its own. */
export function useListenTo(): string {
	return useTranslation('languages').t('listen-to', { words: '%' })
}
