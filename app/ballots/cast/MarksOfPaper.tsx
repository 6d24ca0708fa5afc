import type { PaperPart } from '../ballot-paper.ts'
import type { FilledPaper } from './read-casting.ts'

/** Everything that is marked, unseen, as the form itself would send it. */
export function MarksOfPaper({ parts, filled }: { parts: PaperPart[]; filled: FilledPaper }) {
	return parts.flatMap(({ id, method }) =>
		[...(filled.marks.get(id) ?? [])].map(([option, marked]) => {
			const [name, value] =
				method === 'choose' ? [`choose.${id}`, option] : [`${method}.${id}.${option}`, marked]
			return <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
		}),
	)
}
