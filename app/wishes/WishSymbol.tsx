import { LineDrawing } from '#app/ui/LineDrawing.tsx'

/**
 * The twelve symbols, drawn by one hand for this project: lines of one width in
 * a square of 24, in the colour of the words around them, so that they read at
 * 24 pixels, in print and in both themes. They decorate; the label says it all.
 */
const drawings: Record<number, string> = {
	// A head with a heart where its thoughts are.
	1: 'M9 21.5v-3.4a7.6 7.6 0 1 1 10.3-7.6l1.9 3.3-1.9.9v2.1a1.8 1.8 0 0 1-1.8 1.8H15v3.4M11.9 13.6 9.2 11a1.75 1.75 0 0 1 2.7-2.2A1.75 1.75 0 0 1 14.6 11z',
	// A swing in its frame.
	2: 'M3 21 7.5 4h9L21 21M5.5 4h13M10 4v10.5M14 4v10.5M8.5 14.5h7',
	// A voice that carries.
	3: 'M3.5 9.5v5h3.8l7.2 4.5V5L7.3 9.5zM17.5 9a4.2 4.2 0 0 1 0 6M20 6.5a7.8 7.8 0 0 1 0 11',
	// Two children, different, arm in arm.
	4: 'M7.5 9.8a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2M14 4.8h5v5h-5zM2.5 20.5v-2.8a5 5 0 0 1 9.5-2 5 5 0 0 1 9.5 2v2.8M12 15.7v4.8',
	// A leaf.
	5: 'M5.2 17.5C3.4 10 9 4.2 20.3 3.7c.4 10.2-3.9 16.2-10.5 15.6-2.2-.2-3.8-.9-4.6-1.8M3 21.5c2.6-5.3 6-8.6 11-11',
	// A bus.
	6: 'M6 3.5h12A2.5 2.5 0 0 1 20.5 6v11.5h-17V6A2.5 2.5 0 0 1 6 3.5M3.5 11.5h17M12 3.5v8M7 17.5V20.5M17 17.5V20.5M6.8 14.5h1.4M15.8 14.5h1.4',
	// A tune.
	7: 'M9.5 17.5V6l11-2.5v11.5M9.5 10l11-2.5M9.5 17.5a3 3 0 1 1-3-3 3 3 0 0 1 3 3M20.5 15a3 3 0 1 1-3-3 3 3 0 0 1 3 3',
	// A full basket.
	8: 'M2.5 10h19l-2.3 10.5H4.8zM7.5 10 11 3.5M16.5 10 13 3.5M9 13.5v3.5M12 13.5v3.5M15 13.5v3.5',
	// An apple.
	9: 'M12 8C9.5 6 4.2 6.6 4.2 12.2c0 4.3 3 8.8 5.5 8.8 1 0 1.4-.6 2.3-.6s1.3.6 2.3.6c2.5 0 5.5-4.5 5.5-8.8C19.8 6.6 14.5 6 12 8M12 8c0-2.6 1.2-4.6 3.8-5.2',
	// An open book.
	10: 'M12 6.5C10 4.8 6.8 4 2.5 4v14c4.3 0 7.5.8 9.5 2.5 2-1.7 5.2-2.5 9.5-2.5V4c-4.3 0-7.5.8-9.5 2.5M12 6.5v14',
	// A case for work.
	11: 'M4.5 8h15A1.5 1.5 0 0 1 21 9.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5v-9A1.5 1.5 0 0 1 4.5 8M8.5 8V4.5h7V8M3 13.5h18M12 12v3',
	// Arms open in a ring that is open too.
	12: 'M8.3 20.7A9.5 9.5 0 1 1 15.7 20.7M12 8.3a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M6.8 10.3l5.2 1.2 5.2-1.2M12 11.5v3.5M9.2 21.5 12 15l2.8 6.5',
}

/** The line of a wish's symbol, in a square of 24, for a drawing that has it among others. */
export function lineOf(number: number): string | undefined {
	return drawings[number]
}

/** A wish's symbol alone, for beside its words. */
export function WishSymbol({ number }: { number: number }) {
	return <LineDrawing className="wish-symbol" line={drawings[number]} />
}
