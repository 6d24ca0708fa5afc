import { useTranslation } from 'react-i18next'
import { LineDrawing } from '#app/ui/LineDrawing.tsx'
import type { Outcome } from './verdict.ts'

/** A shape for each word, so that it is told by more than its words and never by colour alone. */
const shapes: Record<Outcome, string> = {
	yes: 'M4 12l5 5L20 6',
	partly: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
	'not-yet': 'M12 3a9 9 0 1 0 .01 0M12 7v5l4 2',
	'cannot-tell': 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.2-1.5 2.3M12 18.5v.1',
	disagree: 'M4 8h10M11 4l4 4-4 4M20 16H10M13 12l-4 4 4 4',
	nobody: 'M5 12h14',
}

/** What young people say, in words with a shape beside them. */
export function VerdictSign({ outcome }: { outcome: Outcome }) {
	const { t } = useTranslation('actions')
	return (
		<span className={`status verdict-sign ${outcome}`}>
			<LineDrawing line={shapes[outcome]} size={18} thick={3} />
			{t(`verdict.word.${outcome}`)}
		</span>
	)
}
