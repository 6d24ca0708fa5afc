import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { listInWords, momentInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { BallotState } from '../ballot.ts'
import { BoxForm, LateForm, OpenForm } from './BoxForms.tsx'
import type { BoxShown } from './box-shown.ts'
import { MissingList } from './MissingList.tsx'

type BoxStepsProps = {
	box: BoxShown
	slug: string
	state: BallotState
	language: Language
	/** Whether who looks may take the steps; others read. */
	mayStep: boolean
}

/** From the fixing of a ballot to its record: six steps, each with who must be there and what comes of it. */
export function BoxSteps(props: BoxStepsProps) {
	const { box, state } = props
	const isOpened = state === 'opened' || state === 'published'
	const isClosed = isOpened || state === 'closed'
	const auditIsDone = isOpened && (box.audit.drawn === 0 || box.audit.found?.changed === 0)
	const schoolsAreDone = isClosed && box.blocked.length === 0
	return (
		<ol className="box-steps">
			<Step name="fix" is={state === 'draft' ? 'now' : 'done'}>
				<FixStep {...props} />
			</Step>
			<Step name="close" is={state === 'ready' ? 'now' : isClosed ? 'done' : 'later'}>
				{state === 'draft' ? null : <CloseStep {...props} />}
			</Step>
			<Step name="schools" is={schoolsAreDone ? 'done' : isClosed ? 'now' : 'later'}>
				{isClosed ? <SchoolsStep {...props} /> : null}
			</Step>
			<Step name="open" is={isOpened ? 'done' : isClosed ? 'now' : 'later'}>
				{isClosed ? <OpenStep {...props} /> : null}
			</Step>
			<Step name="audit" is={auditIsDone ? 'done' : isOpened ? 'now' : 'later'}>
				{isOpened ? <AuditStep {...props} /> : null}
			</Step>
			<Step
				name="publish"
				is={state === 'published' ? 'done' : auditIsDone && schoolsAreDone ? 'now' : 'later'}
			>
				{isOpened ? <PublishStep {...props} mayPublish={auditIsDone && schoolsAreDone} /> : null}
			</Step>
		</ol>
	)
}

const steps = ['fix', 'close', 'schools', 'open', 'audit', 'publish'] as const

type StepProps = {
	name: (typeof steps)[number]
	is: 'done' | 'now' | 'later'
	children: ReactNode
}

function Step({ name, is, children }: StepProps) {
	const { t, i18n } = useTranslation('ballots')
	return (
		<li className={`card stack ${is}`} aria-current={is === 'now' ? 'step' : undefined}>
			<h2>
				{numberInWords(steps.indexOf(name) + 1, i18n.language)}. {t(`box.${name}.title`)}{' '}
				<span className="status">{t(`box.is.${is}`)}</span>
			</h2>
			<p className="hint">{t(`box.${name}.who`)}</p>
			{children}
		</li>
	)
}

function FixStep({ box, slug, state, mayStep }: BoxStepsProps) {
	const { t } = useTranslation('ballots')
	if (state !== 'draft') {
		return (
			<>
				<p>{t('box.fix.done')}</p>
				<Hash hash={box.hash} />
				<p className="buttons">
					<a href={`/data/ballots/${slug}/manifest.json`}>{t('box.fix.manifest')}</a>
				</p>
			</>
		)
	}
	return (
		<>
			<p>{t('box.fix.lead')}</p>
			<MissingList missing={box.missing} slug={slug} />
			{mayStep && box.missing.length === 0 ? <BoxForm step="fix" /> : null}
		</>
	)
}

function CloseStep({ box, slug, state, language, mayStep }: BoxStepsProps) {
	const { t } = useTranslation('ballots')
	const { closing, last } = box
	return (
		<>
			{closing ? (
				<>
					<p>
						{t('box.close.done', { when: momentInWords(closing.closedAt, language) })}{' '}
						{t('box.close.came', { count: closing.receipts })}
					</p>
					<Hash hash={closing.hash} />
				</>
			) : (
				<>
					<p>{t('box.close.wait', { when: momentInWords(box.closesAt, language) })}</p>
					{last ? <p>{t('box.close.so-far', { count: last.receipts })}</p> : null}
				</>
			)}
			{box.checkpoints > 0 ? (
				<p>
					<a href={`/data/ballots/${slug}/checkpoints.json`}>{t('box.close.checkpoints')}</a>
				</p>
			) : null}
			{mayStep && state === 'ready' && box.isOver ? <BoxForm step="close" /> : null}
		</>
	)
}

function SchoolsStep({ box, slug, language }: BoxStepsProps) {
	const { t } = useTranslation('ballots')
	if (box.blocked.length === 0) return <p>{t('box.schools.all-add-up')}</p>
	return (
		<>
			<p className="warn-line">
				{t('box.schools.block')} <b>{listInWords(box.blocked, language)}</b>
			</p>
			<p>
				<Link to={`/team/ballots/${slug}/schools`}>{t('box.schools.look')}</Link>
			</p>
		</>
	)
}

function OpenStep({ box, state, mayStep, slug }: BoxStepsProps) {
	const { t } = useTranslation('ballots')
	if (state !== 'closed') return <p>{t('box.open.done', { count: box.closing?.receipts ?? 0 })}</p>
	return (
		<>
			<p>{t('box.open.lead')}</p>
			{mayStep ? <OpenForm slug={slug} /> : null}
		</>
	)
}

function AuditStep({ box, slug, state }: BoxStepsProps) {
	const { t } = useTranslation('ballots')
	const { drawn, found } = box.audit
	return (
		<>
			{drawn === 0 ? <p>{t('audit.none')}</p> : null}
			{found ? <AuditFoundLine found={found} /> : null}
			{drawn > 0 && state === 'opened' ? (
				<p>
					<Link to={`/team/ballots/${slug}/audit`}>{t('box.audit.look')}</Link>
				</p>
			) : null}
		</>
	)
}

/** What the Youth Council found: all is there, or, in red, how many votes somebody changed. */
export function AuditFoundLine({ found }: { found: { votes: number; changed: number } }) {
	const { t } = useTranslation('ballots')
	return found.changed > 0 ? (
		<p className="error" role="alert">
			{t('audit.changed', { count: found.changed })}
		</p>
	) : (
		<p className="good-line">{t('audit.all-there', { count: found.votes })}</p>
	)
}

function PublishStep({
	box,
	slug,
	state,
	language,
	mayStep,
	mayPublish,
}: BoxStepsProps & { mayPublish: boolean }) {
	const { t } = useTranslation('ballots')
	if (state === 'published') {
		return (
			<p>
				{t('box.publish.done')} <a href={`/${language}/ballots/${slug}`}>{t('box.publish.look')}</a>
			</p>
		)
	}
	return (
		<>
			<LateForm box={box} language={language} mayStep={mayStep} />
			<p>{t('box.publish.lead')}</p>
			{mayStep && mayPublish ? <BoxForm step="publish" /> : null}
		</>
	)
}

/** A hash that observers keep: it is read out and compared in fours. */
function Hash({ hash }: { hash: string | null }) {
	return hash ? (
		<p className="box-hash" dir="ltr" translate="no">
			{hash.replaceAll(/.{4}(?=.)/g, '$& ')}
		</p>
	) : null
}
