/** A query names 999 things at most. Rows with what belongs to them are named by their key, which may have two columns. */
const mostAtOnce = 400

/** Reads however many rows, part by part, with what belongs to each. The order that `read` asks for must be a whole one. */
export async function inParts<Row>(
	read: (part: { skip: number; take: number }) => Promise<Row[]>,
): Promise<Row[]> {
	const rows: Row[] = []
	for (;;) {
		const part = await read({ skip: rows.length, take: mostAtOnce })
		rows.push(...part)
		if (part.length < mostAtOnce) return rows
	}
}
