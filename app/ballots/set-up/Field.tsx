import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, sourceLanguage } from '#app/languages/language.ts'
import { PlainWordsAdvice, useTyped } from '#app/languages/PlainWordsAdvice.tsx'
import { Field, TextField, tiesOf } from '#app/ui/Field.tsx'
import { Stopped } from '#app/ui/Stopped.tsx'
import type { Faults } from './new-ballot.ts'

type LineProps = Omit<ComponentProps<typeof TextField>, 'error' | 'type'> & {
	value: string
	/** The name of what is wrong, in the words of ballots. */
	fault?: string
	type?: 'text' | 'date' | 'datetime-local' | 'number'
}

/** One line or several: a name, a number, a day and a time. */
export function LineField({ fault, type, ...field }: LineProps) {
	const { t } = useTranslation('ballots')
	const how = type === 'number' ? { inputMode: 'numeric' as const, isPlain: true } : { type }
	return <TextField {...field} {...how} error={fault && t(`team.fault.${fault}`)} />
}

/** English words that children are to read: plain words are advised while they are written. */
export function WordsField({ value, lines = 1, fault, ...field }: LineProps) {
	const { t } = useTranslation('ballots')
	const { box, now, follow } = useTyped(value)
	const error = fault && t(`team.fault.${fault}`)
	const ties = tiesOf({ ...field, error, advice: true })
	const shared = {
		...ties,
		lang: sourceLanguage,
		dir: directionOf(sourceLanguage),
		defaultValue: value,
		onChange: follow,
		ref: box,
	}
	return (
		<Field {...field} error={error}>
			{lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type="text" />}
			<PlainWordsAdvice id={`${ties.id}-advice`} words={now} language={sourceLanguage} />
		</Field>
	)
}

type SummaryProps = {
	/** Why nothing was kept: the name of the refusal. */
	refusal?: string
	/** What is wrong with which field. */
	faults?: Faults
}

/** What stopped a form of a ballot, at its top, with a way to each field. */
export function FaultSummary({ refusal, faults }: SummaryProps) {
	const { t } = useTranslation('ballots')
	return (
		<Stopped
			title={t('team.not-saved')}
			refusal={refusal && t(`team.refusal.${refusal}`)}
			faults={Object.entries(faults ?? {}).map(
				([field, fault]) => [field, t(`team.fault.${fault}`)] as const,
			)}
			answer={faults ?? refusal}
		/>
	)
}
