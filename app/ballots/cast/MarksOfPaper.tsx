import type { PaperPart } from '../ballot-paper.ts'
import { fieldsOfPart } from './paper-shown.ts'
import type { FilledPaper } from './read-casting.ts'

/** Everything that is marked, unseen, as the form itself would send it. */
export function MarksOfPaper({ parts, filled }: { parts: PaperPart[]; filled: FilledPaper }) {
	const marks = parts.flatMap(({ id, method }) =>
		[...(filled.marks.get(id) ?? [])].map(([option, marked]) => {
			const [name, value] =
				method === 'choose' ? [`choose.${id}`, option] : [`${method}.${id}.${option}`, marked]
			return <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
		}),
	)
	const written = [...filled.written].map(([part, text]) => {
		const name = fieldsOfPart.written(part)
		return <input key={name} type="hidden" name={name} value={text} />
	})
	return [...marks, ...written]
}
