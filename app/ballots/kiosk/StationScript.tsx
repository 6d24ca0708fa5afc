import { useTranslation } from 'react-i18next'
import stationUrl from './station.client-entry.ts?worker&url'

/** The script of a voter's tab at a polling station, with the words it needs. */
export function StationScript() {
	const { t } = useTranslation('ballots')
	const words = {
		'data-still': t('kiosk.still'),
		'data-go': t('kiosk.go-on'),
		'data-done': t('kiosk.done'),
		'data-soon': t('kiosk.soon'),
	}
	return <script type="module" async src={stationUrl} data-station="" {...words} />
}
