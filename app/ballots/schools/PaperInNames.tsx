import { useTranslation } from 'react-i18next'
import type { Part, Vote } from '../record.ts'
import { isSpoilt, readPaper } from './keyed-paper.ts'

/** What parts and options are called, in the order of the manifest. */
export type PartNames = { wording: string; options: string[] }

/** What a line says, as names: so that whoever keys sees at once what they keyed. Nothing for a line no paper can say. */
export function PaperInNames({ parts, names, line }: { parts: Part[]; names: PartNames[]; line: string }) {
	const { t } = useTranslation('ballots')
	const read = readPaper(parts, line)
	if (!read.ok) return null
	if (isSpoilt(read.value)) return <b>{t('paper.spoilt')}</b>
	return (
		<>
			{parts.map((part, place) => (
				<VoteInNames
					key={part.id}
					part={part}
					names={names[place]?.options}
					vote={read.value[place] ?? 'spoilt'}
				/>
			))}
		</>
	)
}

type VoteInNamesProps = {
	part: Part
	/** What its options are called, in the order of the manifest. */
	names?: string[]
	vote: Vote | 'spoilt'
}

/** What a vote says in one part, as names. */
export function VoteInNames({ part, names = [], vote }: VoteInNamesProps) {
	const { t } = useTranslation('ballots')
	const named = (option: string) => names[part.options.indexOf(option)] ?? option
	const isBlank = vote !== 'spoilt' && Object.keys(vote).length === 0
	return (
		<span className="paper-names">
			{vote === 'spoilt' ? <b>{t('paper.spoilt')}</b> : null}
			{isBlank ? <b>{t('paper.blank')}</b> : null}
			{Array.isArray(vote)
				? vote.map((option, rank) => (
						<span className="paper-name" key={option}>
							{part.method === 'rank' ? t('paper.rank', { number: rank + 1 }) : null}{' '}
							<bdi>{named(option)}</bdi>
						</span>
					))
				: null}
			{typeof vote === 'object' && !Array.isArray(vote)
				? Object.entries(vote).map(([option, score]) => (
						<span className="paper-name" key={option}>
							<bdi>{named(option)}</bdi> {t('paper.score', { number: score })}
						</span>
					))
				: null}
		</span>
	)
}
