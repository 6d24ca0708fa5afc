import { useTranslation } from 'react-i18next'
import type { WordsState as State } from './update.ts'

/** A shape for each state, so that it is told without colour too. */
const shapes: Record<State | 'missing', string> = {
	source: 'M4 12l5 5L20 6',
	checked: 'M4 12l5 5L20 6',
	drafted: 'M4 20l4-1L19 8l-3-3L5 16z',
	stale: 'M12 3a9 9 0 1 0 .01 0M12 7v5l4 2',
	missing: 'M6 12h12',
}

/** How far the words in a language have come. */
export function WordsState({ state }: { state: State | 'missing' }) {
	const { t } = useTranslation('languages')
	const named = state === 'source' ? 'checked' : state
	return (
		<span className={`status words-state ${named}`}>
			<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">
				<path d={shapes[state]} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
			</svg>
			{t(`desk.state.${named}`)}
		</span>
	)
}
