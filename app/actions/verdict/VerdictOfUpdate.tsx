import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { dayInWords, listInWords, numberInWords } from '#app/languages/in-words.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import { Bead } from '#app/wishes/Bead.tsx'
import { UpdateStatus } from '../UpdateStatus.tsx'
import { Words } from '../YouSaid.tsx'
import { ReplyWords } from './ReplyWords.tsx'
import { isStillOwed, type ToldVersion } from './told-verdict.ts'
import { VerdictReasons } from './VerdictReasons.tsx'
import { VerdictSign } from './VerdictSign.tsx'
import { verdictWords } from './verdict.ts'

type VerdictOfUpdateProps = {
	/** The newest first. */
	versions: ToldVersion[]
	language: Language
	today: Day
}

/** Did it really happen? What young people say of an update, beside what the council says; and what they said of words that were changed since. */
export function VerdictOfUpdate({ versions, language, today }: VerdictOfUpdateProps) {
	const { t } = useTranslation('actions')
	const [newest, ...older] = versions
	if (!newest) return null
	return (
		<section className="stack verdict" aria-labelledby="verdict">
			<h2 id="verdict">
				<Bead kind="verdict" /> {t('verdict.title')}
			</h2>
			<VersionVerdict version={newest} {...{ language, today }} />
			{older.map(version => (
				<details key={version.number} className="card">
					<summary>{t('verdict.words-before', { day: dayInWords(version.publishedOn, language) })}</summary>
					<div className="stack">
						<OldWords version={version} language={language} />
						<VersionVerdict {...{ version, language, today }} />
					</div>
				</details>
			))}
		</section>
	)
}

type VersionProps = { version: ToldVersion; language: Language; today: Day }

function VersionVerdict({ version, language, today }: VersionProps) {
	const { t } = useTranslation('actions')
	const { status, outcome, changedOn, judgeUntil, why } = version
	return (
		<>
			{changedOn ? (
				<p className="note">{t('verdict.changed', { day: dayInWords(changedOn, language) })}</p>
			) : null}
			{why ? (
				<p>
					{t('verdict.why-changed', { day: dayInWords(version.publishedOn, language) })}{' '}
					<bdi lang="en">{why}</bdi>
				</p>
			) : null}
			<dl className="both-say">
				<div>
					<dt>{t('verdict.council-says')}</dt>
					<dd data-read-aloud>
						<UpdateStatus status={status} />
					</dd>
				</div>
				<div>
					<dt>{t('verdict.young-say')}</dt>
					<dd data-read-aloud>
						{outcome ? (
							<VerdictSign outcome={outcome} />
						) : (
							t('verdict.open', { day: dayInWords(judgeUntil, language) })
						)}
					</dd>
				</div>
			</dl>
			{outcome && outcome !== 'nobody' ? <WhoSaidWhat version={version} language={language} /> : null}
			<VerdictReasons version={version} language={language} />
			<SentBack {...{ version, language, today }} />
		</>
	)
}

/** How many said what, where so many judged that a number names nobody. */
function WhoSaidWhat({ version, language }: Omit<VersionProps, 'today'>) {
	const { t } = useTranslation('actions')
	const { counts, members, schools } = version
	if (!counts) return <p>{t('verdict.few')}</p>
	const judges = (['members', 'schools'] as const)
		.map(kind => ({ kind, count: kind === 'members' ? members : schools }))
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => t(`verdict.${kind}`, { count, shown: numberInWords(count, language) }))
	return (
		<>
			<p>{t('verdict.judged-by', { who: listInWords(judges, language) })}</p>
			<ul className="verdict-counts">
				{verdictWords
					.filter(word => counts[word] > 0)
					.map(word => (
						<li key={word}>
							<VerdictSign outcome={word} /> <b>{numberInWords(counts[word], language)}</b>
						</li>
					))}
			</ul>
		</>
	)
}

/** What was sent back, by when it is answered, and what the council answered. */
function SentBack({ version, language, today }: VersionProps) {
	const { t } = useTranslation('actions')
	const { replyBy, replies } = version
	const isLate = isStillOwed(version) && replyBy !== null && replyBy < today
	return (
		<>
			{replyBy ? (
				<p>
					{t('verdict.sent-back', { day: dayInWords(replyBy, language) })}
					{isLate ? <strong className="overdue"> {t('verdict.late')}</strong> : null}
				</p>
			) : null}
			{replies.length > 0 ? (
				<>
					<h3>{t('verdict.replies')}</h3>
					<ul className="verdict-replies">
						{replies.map(({ on, words }) => (
							<li key={`${on} ${words.en}`}>
								<ReplyWords words={words} language={language} />
								<p className="soft">{dayInWords(on, language)}</p>
							</li>
						))}
					</ul>
				</>
			) : null}
		</>
	)
}

function OldWords({ version, language }: Omit<VersionProps, 'today'>) {
	const found = wordingIn(version.said, language)
	if (!found) return null
	const { title, weDid } = found.wording
	return (
		<blockquote className="old-words">
			{title ? (
				<p>
					<b>
						<Words words={{ language: found.language, text: title }} language={language} />
					</b>
				</p>
			) : null}
			<p>
				<Words words={{ language: found.language, text: weDid }} language={language} />
			</p>
		</blockquote>
	)
}
