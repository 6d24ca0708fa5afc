import { LineDrawing } from '#app/ui/LineDrawing.tsx'

/** The beads of the thread. */
export type BeadKind =
	| 'answer'
	| 'voice'
	| 'theme'
	| 'wish'
	| 'outcome'
	| 'indicator'
	| 'action'
	| 'update'
	| 'verdict'

/** What each bead looks like: lines in a square of 24, drawn like the wishes' symbols. */
const drawings: Record<BeadKind, string> = {
	answer: 'M4 4.5h16v15H4zM7.5 12l3 3 6-6.5',
	voice: 'M4 4.5h16v11h-8l-5 4.5v-4.5H4z',
	theme: 'M3.5 8h10v7h-5L5.5 18v-3h-2zM16 4.5h4.5v7H19v3l-3-3',
	wish: 'm12 3 2.7 5.8 6.3.8-4.6 4.3 1.2 6.3-5.6-3.1-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z',
	outcome: 'M5.5 21V3.5M5.5 4.5h13l-3 4.5 3 4.5h-13',
	action: 'M4 13.5 9 18.5 20.5 6',
	update: 'M4 5h13v15H6a2 2 0 0 1-2-2zM17 9h3.5v9a2 2 0 0 1-2 2M7.5 9h6M7.5 12.5h6M7.5 16h4',
	verdict:
		'M7 21V10l4-7a2.2 2.2 0 0 1 2.2 2.7L12.5 9H19a2 2 0 0 1 2 2.4l-1.5 7.6A2.5 2.5 0 0 1 17 21zM3.5 10.5v10',
	indicator: 'M4 3.5V20.5h17M7.5 16l4-5 3.5 2.5L20 7',
}

/** A bead of the thread, wherever the thread is seen. It decorates; the words beside it say all. */
export function Bead({ kind }: { kind: BeadKind }) {
	return (
		<span className="bead">
			<LineDrawing line={drawings[kind]} />
		</span>
	)
}
