import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { CountByTwo, type CountsShown, type SignedShown, SignNumbers } from './CloseWalk.tsx'
import { Batches, type BatchShown, type PackShown, Packs, Step } from './SchoolSteps.tsx'
import type { Standing } from './school-line.ts'
import type { Why } from './school-standing.ts'

type SchoolCloseProps = {
	school: { id: string }
	/** The address of the page of all schools. */
	path: string
	language: Language
	standing: Standing
	why: Why[]
	hasPaper: boolean
	isVoting: boolean
	isPublished: boolean
	/** The day on which what a school returned stands, confirmed or not. */
	amendUntil: string
	packs: PackShown[]
	batches: BatchShown[]
	counts: CountsShown
	signed: SignedShown | null
	maySend: boolean
	mayKey: boolean
	mayReconcile: boolean
}

/** What is to be done for a school: for one without paper one press, else a walk of five steps for two people. */
export function SchoolClose(props: SchoolCloseProps) {
	const { school, path, language, standing, why, hasPaper, isVoting, isPublished, counts, signed } = props
	const { t } = useTranslation('ballots')
	const isOpen = !isVoting && !isPublished && standing !== 'confirmed'
	const here = `${path}/${school.id}`
	const readyToSign = why.every(one => one.startsWith('return.'))
	return (
		<>
			{why.length > 0 ? (
				<div className="note">
					<p>{t('schools.why-lead')}</p>
					<ul>
						{why.map(one => (
							<li key={one}>{t(`schools.why.${one}`)}</li>
						))}
					</ul>
				</div>
			) : null}
			<ol className="close-steps">
				<Step name="packs" isDone={props.packs.length > 0}>
					<Packs path={here} packs={props.packs} language={language} maySend={isVoting && props.maySend} />
				</Step>
				{isVoting || standing === 'nothing' ? null : hasPaper ? (
					<>
						<Step
							name="batches"
							isDone={props.batches.length > 0 && props.batches.every(({ state }) => state === 'settled')}
						>
							<Batches path={here} batches={props.batches} mayKey={isOpen && !signed && props.mayKey} />
						</Step>
						<Step name="count" isDone={counts.done === 2 && !why.includes('papers.counts-differ')}>
							<CountByTwo counts={counts} mayCount={isOpen && !signed && props.mayReconcile} />
						</Step>
						<Step name="sign" isDone={signed?.isWhole === true}>
							<SignNumbers
								counts={counts}
								signed={signed}
								maySign={isOpen && props.mayReconcile && readyToSign}
							/>
						</Step>
					</>
				) : null}
				{isVoting || standing === 'nothing' ? null : (
					<Step name="confirm" isDone={standing === 'confirmed'}>
						<Confirm {...props} isOpen={isOpen && props.mayReconcile} />
					</Step>
				)}
			</ol>
		</>
	)
}

function Confirm({
	standing,
	why,
	signed,
	amendUntil,
	language,
	hasPaper,
	isOpen,
}: SchoolCloseProps & { isOpen: boolean }) {
	const { t } = useTranslation('ballots')
	const day = dayInWords(amendUntil, language)
	if (standing === 'confirmed') return <p>{t('schools.confirmed')}</p>
	const mayConfirm = why.length === 1 && why[0] === 'return.not-confirmed'
	return (
		<>
			<p>{t(mayConfirm ? 'schools.confirm-lead' : 'schools.confirm-later', { day })}</p>
			{isOpen && (mayConfirm || signed) ? (
				<Form method="post" className="buttons">
					{mayConfirm ? (
						<button className="button" type="submit" name="act" value="confirm">
							{t(hasPaper ? 'schools.confirm' : 'schools.confirm-all-screens')}
						</button>
					) : null}
					{signed ? (
						<button className="button quiet" type="submit" name="act" value="amend">
							{t('schools.amend')}
						</button>
					) : null}
				</Form>
			) : null}
		</>
	)
}
