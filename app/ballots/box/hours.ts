/** The last full hour at this moment. */
export function fullHour(moment: Date): Date {
	return new Date(Math.floor(moment.getTime() / 3_600_000) * 3_600_000)
}
