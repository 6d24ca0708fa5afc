import { useTranslation } from 'react-i18next'
import { LineDrawing } from '#app/ui/LineDrawing.tsx'
import type { UpdateStatus as Status } from './update.ts'

/** A shape for each status, so that it is told by more than its words and never by colour alone. */
const shapes: Record<Status, string> = {
	done: 'M4 12l5 5L20 6',
	late: 'M4 12l5 5L20 6M4 21h16',
	partly: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
	'under-way': 'M5 5l7 7-7 7M12 5l7 7-7 7',
	planned: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
	waiting: 'M6 3h12M6 21h12M7 3c0 6 10 12 10 18M17 3c0 6-10 12-10 18',
	'not-yet': 'M12 3a9 9 0 1 0 .01 0M12 7v5l4 2',
	cannot: 'M12 3a9 9 0 1 0 .01 0M6 6l12 12',
	'will-not': 'M6 6l12 12M18 6L6 18',
}

/** How far something has come, in words with a shape beside them. */
export function UpdateStatus({ status }: { status: Status }) {
	const { t } = useTranslation('actions')
	return (
		<span className={`status update-status ${status}`}>
			<LineDrawing line={shapes[status]} size={18} thick={3} />
			{t(`status.${status}`)}
		</span>
	)
}
