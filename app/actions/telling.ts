import { type Day, dayOf } from '#app/base/moment.ts'
import { type Language, sourceLanguage, wordingIn } from '#app/languages/language.ts'
import type { ActionStatus } from './action.ts'
import { type Certainty, certaintyOf, headlineOf } from './history.ts'
import { type Evidence, evidenceName, type Update, type UpdateStatus, type UpdateWords } from './update.ts'
import type { ShortVerdict } from './verdict/told-verdict.ts'

/** Words with the language they are in, for marking them where it is not the page's. */
export type Worded = { language: Language; text: string }

/** One thing children said, as it may be shown: a protected count, or words a person has cleared. */
export type Said =
	| {
			kind: 'count'
			count: number
			base: number | null
			choice: Worded
			question: Worded
			/** Where the number stands: below `/<language>`, the release it was taken from and its row. */
			place: string
	  }
	| { kind: 'quote'; words: Worded }

/** Where an old answer is written down: its address, the site it is on, and its day where it has one. */
export type ToldSource = { url: string; place: string; publishedOn: string | null }

/** A promise as a reader of its news sees it. Its sentences are in English, the language promises are written in. */
export type ToldAction = {
	status: ActionStatus
	dueOn: Day
	reason: string | null
	howMuch: string | null
	howWell: string | null
	betterOff: string | null
}

/** An update as a page in one language tells it. Everything in it may be shown to everybody. */
export type Telling = {
	slug: string
	/** The promise it is the news of; null in history. */
	actionId: string | null
	status: UpdateStatus
	isHistory: boolean
	isSample: boolean
	/** The language the words are in: the page's, or English when they are not there in it. */
	language: Language
	/** Whether a person wrote or checked the words in this language. */
	isChecked: boolean
	headline: string
	/** What was said, in an old record's words; null when it is drawn from evidence. */
	youSaid: string | null
	/** What was said, drawn from evidence that may still be shown. */
	said: Said[]
	weDid: string
	next: string | null
	wishNumbers: number[]
	who: string | null
	happened: string | null
	publishedOn: Day | null
	linkCertainty: { kind: Certainty; words: string } | null
	note: string | null
	sources: ToldSource[]
	/** The promise as it stands today, which may have moved on since the news. */
	action: ToldAction | null
	/** What young people say of it; null for old answers and drafts, which nobody judges. */
	verdict: ShortVerdict | null
}

type ToTell = Update & {
	who: string | null
	happened: string | null
	linkCertainty: string | null
	note: string | null
	action: ToldAction | null
	wishIds: string[]
	sources: { url: string | null; publishedOn: string | null }[]
}

/** A translation is told once it has all that its English has; a half would be a hole in the page. */
function isWhole(words: UpdateWords, source: UpdateWords | undefined): boolean {
	if (!source || words === source) return true
	return (['title', 'youSaid', 'weDid'] as const).every(field => !source[field] || Boolean(words[field]))
}

/**
 * An update in a page's language, or in English where it has not been
 * translated. Evidence that may not be shown any more is left out.
 *
 * @param said what each piece of evidence says, by its name; none for what may not be shown.
 * @param verdict what young people say of it; none where nobody judges it.
 */
export function tellingOf(
	update: ToTell,
	{
		language,
		wishNumbers,
		said,
		verdict = null,
	}: {
		language: Language
		wishNumbers: Map<string, number>
		said: Map<string, Said>
		verdict?: ShortVerdict | null
	},
): Telling {
	const byLanguage: Partial<Record<Language, UpdateWords>> = {}
	const source = update.words.find(one => one.language === sourceLanguage)
	for (const words of update.words) if (isWhole(words, source)) byLanguage[words.language] = words
	const found = wordingIn(byLanguage, language)
	if (!found) throw new Error(`The update ${update.id} has no words in any language.`)
	const { wording: words } = found
	const { slug, actionId, status, isHistory, isSample, who, happened, note, action, linkCertainty } = update
	return {
		slug,
		actionId,
		status,
		isHistory,
		isSample,
		language: found.language,
		isChecked: words.state === 'source' || words.state === 'checked',
		headline: words.title ?? headlineOf(words.youSaid ?? words.weDid),
		youSaid: words.youSaid,
		said: saidBy(update.evidence, said),
		weDid: words.weDid,
		next: words.next,
		wishNumbers: update.wishIds.flatMap(id => wishNumbers.get(id) ?? []),
		who,
		happened,
		publishedOn: isHistory || !update.publishedAt ? null : dayOf(update.publishedAt),
		linkCertainty: linkCertainty ? { kind: certaintyOf(linkCertainty), words: linkCertainty } : null,
		note,
		sources: update.sources.flatMap(({ url, publishedOn }) =>
			url ? { url, place: placeOf(url), publishedOn } : [],
		),
		action,
		verdict,
	}
}

function saidBy(evidence: Evidence[], said: Map<string, Said>): Said[] {
	return evidence.flatMap(one => said.get(evidenceName(one)) ?? [])
}

/** The site an address is on, as people say it. */
export function placeOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
