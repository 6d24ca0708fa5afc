import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LineDrawing } from '#app/ui/LineDrawing.tsx'
import { SaidWords } from './SaidWords.tsx'
import { enoughInEvery100, type Heard, type Unheard } from './unheard.ts'

type UnheardProps = {
	unheard: Unheard
	/** What can be done about a question's quiet groups: for the team. */
	offer?: (questionId: string) => ReactNode
}

/** Who was not heard, before anybody reads what the others said (C11). */
export function WhoWasNotHeard({ unheard: { all, years, quiet, source }, offer }: UnheardProps) {
	const { t } = useTranslation('results')
	if (all === null && quiet.length === 0) return null
	return (
		<section className="result unheard stack" id="who-was-not-heard">
			<h2>{t('unheard.title')}</h2>
			{all ? (
				<>
					<p className="result-sentence" data-read-aloud>
						{all.answered === 'c'
							? t('table.base-hidden')
							: t('unheard.all', { answered: all.answered, children: toTheHundred(all.children) })}{' '}
						<InEvery100 heard={all} />
					</p>
					<p>
						<Enough heard={all} />
					</p>
				</>
			) : null}
			{all === null || years.length === 0 ? null : <Years years={years} isEnough={all.isEnough} />}
			{quiet.map(({ kind, questionId, groups, of }) => (
				<details key={kind}>
					<summary>{t(`unheard.quiet.${kind}`, { few: groups.length, all: of })}</summary>
					<ul className="columns">
						{groups.map(said => (
							<li key={said.words}>
								<SaidWords said={said} />
							</li>
						))}
					</ul>
					{offer?.(questionId)}
				</details>
			))}
			<p className="note">
				{quiet.length === 0 ? null : `${t('unheard.may-be-nobody')} `}
				{all ? (
					<>
						{t('unheard.rule', { number: enoughInEvery100 })} {t('unheard.source')}{' '}
						<bdi lang="en" dir="ltr">
							{source}
						</bdi>
					</>
				) : null}
			</p>
		</section>
	)
}

function Years({ years, isEnough }: Pick<Unheard, 'years'> & { isEnough: boolean }) {
	const { t } = useTranslation('results')
	return (
		<details>
			<summary>{t('unheard.by-year')}</summary>
			<table className="table">
				<caption className="out-of-sight">{t('unheard.by-year')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('table.group')}</th>
						<th scope="col">{t('unheard.answered')}</th>
					</tr>
				</thead>
				<tbody>
					{years.map(year => (
						<tr key={year.key}>
							<th scope="row">
								<SaidWords said={year.said} />
							</th>
							<td>
								{year.answered === 'c'
									? t('table.hidden')
									: t('unheard.of', { answered: year.answered, children: toTheHundred(year.children) })}{' '}
								{year.isEnough === isEnough ? null : <Enough heard={year} />}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	)
}

function InEvery100({ heard: { inEvery100 } }: { heard: Heard }) {
	const { t } = useTranslation('results')
	if (inEvery100 === null) return null
	return <>{inEvery100 === 0 ? t('unheard.under-1') : t('unheard.in-100', { number: inEvery100 })}</>
}

/** A sign and words, so that no colour says it alone. */
function Enough({ heard: { isEnough } }: { heard: Heard }) {
	const { t } = useTranslation('results')
	return (
		<span className={isEnough ? 'status speaks-for enough' : 'status speaks-for'}>
			<LineDrawing line={isEnough ? 'M4 12l5 5L20 6' : 'M12 3v12M12 19v2'} size={18} thick={3} />
			{t(isEnough ? 'unheard.enough' : 'unheard.not-enough')}
		</span>
	)
}

/** Nobody knows to the child how many live in a city. */
function toTheHundred(children: number): number {
	return Math.round(children / 100) * 100
}
