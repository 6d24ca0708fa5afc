import checkUrl from './check-record.client-entry.ts?worker&url'

/** The script that looks for receipts and counts again. The page says without it how to do both otherwise. */
export function RecordScript() {
	return <script type="module" src={checkUrl} />
}
