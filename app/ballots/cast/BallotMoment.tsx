import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import { type Reader, Words } from '#app/surveys/Words.tsx'
import type { BallotPaper } from '../ballot-paper.ts'

type BallotMomentProps = {
	reader: Reader
	title: BallotPaper['title']
	about?: BallotPaper['about']
	moment: 'soon' | 'counting' | 'counted'
	/** The day it opens or closed. */
	day: string
	isSample?: boolean
	/** What is told of a ballot that is over. */
	children?: ReactNode
}

/** A ballot that takes no votes now: when it will, or that it is being counted. */
export function BallotMoment({ reader, title, about, moment, day, isSample, children }: BallotMomentProps) {
	const { t } = useTranslation(['ballots', 'ui'])
	return (
		<>
			<h1>
				<Words wording={title} reader={reader} />
			</h1>
			<p>
				<span className="status">{t(`moment.${moment}`)}</span>{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<p data-read-aloud>{t(`cast.moment.${moment}`, { day: dayInWords(day, reader.language) })}</p>
			{about ? (
				<p className="note" data-read-aloud>
					<Words wording={about} reader={reader} />
				</p>
			) : null}
			{children}
			<p>
				<a href={`/${reader.language}/ballots`}>{t('refused.see-all')}</a>
			</p>
		</>
	)
}

/** A name in an address that is no ballot’s. */
export function NoBallot({ reader }: { reader: Reader }) {
	const { t } = useTranslation('ballots')
	return (
		<>
			<h1>{t('refused.unknown.title')}</h1>
			<p data-read-aloud>{t('refused.unknown.what-to-do')}</p>
			<p>
				<a className="button" href={`/${reader.language}/ballots`}>
					{t('refused.see-all')}
				</a>
			</p>
		</>
	)
}
