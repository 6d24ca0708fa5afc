import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import { directionOf, type Language } from '#app/languages/language.ts'
import { Bead } from '#app/wishes/Bead.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { accountabilityQuestions, isNo, isOverdue } from './action.ts'
import type { Telling } from './telling.ts'
import { TwoReadings } from './verdict/TwoReadings.tsx'
import { InOrder, YouSaid } from './YouSaid.tsx'

type UpdateArticleProps = {
	update: Telling
	/** The language of the page. */
	language: Language
	/** Shown in the editor: one heading deeper, and without notes on its language. */
	isPreview?: boolean
}

/** An update whole: you said, we did, what happens next, and on what ground all that is told. */
export function UpdateArticle({ update, language, isPreview = false }: UpdateArticleProps) {
	const { t } = useTranslation(['actions', 'ui'])
	const Heading = isPreview ? 'h3' : 'h1'
	const Part = isPreview ? 'h4' : 'h2'
	const marked = markedIn(update.language, language)
	const inOrder = (text: string) => <InOrder words={{ language: update.language, text }} />
	return (
		<article className="stack update">
			<p className="update-marks">
				<TwoReadings status={update.status} verdict={update.verdict} language={language} />
				{update.isHistory ? <span className="from-records">{t('from-records')}</span> : null}
				{update.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<Heading {...marked} data-read-aloud>
				{update.headline ? inOrder(update.headline) : t('team.untitled')}
			</Heading>
			<p className="update-marks">
				{update.wishNumbers.map(number => (
					<a key={number} href={`/${language}/wishes/${number}`} className="wish-link">
						<WishMark number={number} size="small" />
					</a>
				))}
			</p>
			{update.language === language || isPreview ? null : <p className="note">{t('not-translated')}</p>}
			{update.isChecked ? null : <p className="note">{t('not-checked')}</p>}
			<section className="update-part you-said">
				<Part>
					<Bead kind="voice" /> {t('you-said')}
				</Part>
				{update.youSaid ? (
					<p {...marked} data-read-aloud>
						{inOrder(update.youSaid)}
					</p>
				) : isPreview && update.said.length === 0 ? (
					<p>{t('refusal.update.answers-no-voice')}</p>
				) : (
					<YouSaid said={update.said} language={language} />
				)}
			</section>
			<section className="update-part we-did">
				<Part>
					<Bead kind="update" /> {t('we-did')}
				</Part>
				<p {...marked} data-read-aloud>
					{inOrder(update.weDid)}
				</p>
			</section>
			<WhatNext update={update} language={language} Part={Part} />
			{update.actionId && !isPreview ? (
				<p>
					<a href={`/${language}/thread/promises/${update.actionId}`}>{t('thread.see')}</a>
				</p>
			) : null}
			<Grounds update={update} language={language} Part={Part} />
		</article>
	)
}

type PartProps = { update: Telling; language: Language; Part: 'h2' | 'h4' }

function WhatNext({ update, language, Part }: PartProps) {
	const { t } = useTranslation('actions')
	const { next, action, status, publishedOn } = update
	if (!next && !action && status !== 'waiting') return null
	// What is done, and was done when this was told, has no next: the day it was promised for stays to be compared.
	if (!next && action?.status === 'done' && status === 'done')
		return <p className="soft">{t('promised-for', { day: dayInWords(action.dueOn, language) })}</p>
	return (
		<section className="update-part next">
			<Part>
				<Bead kind="action" /> {t('next')}
			</Part>
			{next ? (
				<p {...markedIn(update.language, language)} data-read-aloud>
					<InOrder words={{ language: update.language, text: next }} />
				</p>
			) : null}
			{!next && status === 'waiting' ? <p data-read-aloud>{t('still-waiting')}</p> : null}
			{action && publishedOn && isOverdue(action, publishedOn) ? (
				<p>{t('late-when-told', { day: dayInWords(action.dueOn, language) })}</p>
			) : action && !(action.status === status && isNo(action.status)) ? (
				<p>
					{action.status === status
						? t('promised-for', { day: dayInWords(action.dueOn, language) })
						: t('now', { status: t(`status.${action.status}`) })}
				</p>
			) : null}
			{action?.reason ? (
				<p>
					{t('because')} <bdi lang="en">{action.reason}</bdi>
				</p>
			) : null}
		</section>
	)
}

/** Who, when, how sure, and where it is written down. */
function Grounds({ update, language, Part }: PartProps) {
	const { t } = useTranslation('actions')
	const { who, happened, publishedOn, linkCertainty, note, sources, action } = update
	return (
		<section className="stack grounds">
			<Part>{t('grounds')}</Part>
			<dl className="facts">
				{who ? <Fact name={t('who')} words={who} /> : null}
				{happened ? <Fact name={t('when')} words={happened} /> : null}
				{publishedOn ? (
					<div>
						<dt>{t('published')}</dt>
						<dd>{dayInWords(publishedOn, language)}</dd>
					</div>
				) : null}
				{linkCertainty ? (
					<div>
						<dt>{t('how-sure')}</dt>
						<dd>{t(`certainty.${linkCertainty.kind}`)}</dd>
					</div>
				) : null}
				{note ? <Fact name={t('note')} words={note} /> : null}
				{accountabilityQuestions.map(question =>
					action?.[question] ? (
						<Fact key={question} name={t(`accountability.${question}`)} words={action[question]} />
					) : null,
				)}
			</dl>
			{sources.length > 0 ? (
				<>
					<p>
						<strong>{t('sources')}</strong>
					</p>
					<ul>
						{sources.map(({ url, place, publishedOn: day }) => (
							<li key={url}>
								<a href={url} rel="noreferrer">
									<bdi>{place}</bdi>
								</a>
								{day ? ` · ${dayInWords(day, language)}` : null}
							</li>
						))}
					</ul>
				</>
			) : null}
		</section>
	)
}

/** A fact that is written down in English only. */
function Fact({ name, words }: { name: string; words: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<bdi lang="en">{words}</bdi>
			</dd>
		</div>
	)
}

function markedIn(language: Language, page: Language) {
	return language === page ? {} : { lang: language, dir: directionOf(language) }
}
