import { type BoxNews, boxNewsSince } from '#app/ballots/box/box-news.server.ts'
import { daysAfter } from '#app/base/moment.ts'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { directionOf, isLanguage, type Language, sourceLanguage, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Mail } from '#app/platform/mail.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { findNews } from './find-news.server.ts'
import type { Follower } from './follower.store.server.ts'
import type { Letter } from './letter.store.server.ts'
import { type LetterWords, leavePlace, letterHtml, letterText, type NewsItem, newsOf } from './news.ts'
import { linkToken, openAddress } from './sealed-address.server.ts'

/** A deed takes its moment before it is written down: what is this old is still looked for, and told once. */
const lookBack = 2 * 3_600_000

type Written = { subject: string; text: string; html: string }

/** Writes the letters of one round. What is the same for many is found and written once. */
export function letterWriter(db: Reader, { secret, origin }: { secret: Secret; origin: string }) {
	const found = new Map<string, Promise<NewsItem[]>>()
	const written = new Map<string, Promise<Written | null>>()

	function newsFor(days: { from: string; to: string }, language: Language): Promise<NewsItem[]> {
		return kept(found, `${days.from} ${days.to} ${language}`, () =>
			findNews(db, { ...days, language, origin }),
		)
	}

	async function digest(letter: Letter, { wishes }: Follower, language: Language): Promise<Written | null> {
		const days = { from: letter.fromDay, to: letter.toDay }
		return await kept(written, `${days.from} ${days.to} ${language} ${wishes.join()}`, async () => {
			const news = newsOf(await newsFor(days, language), wishes)
			return news.length > 0 ? inForm(digestWords(news, days.to, language), language) : null
		})
	}

	async function aboutBallot({ fact, fromDay }: Letter, language: Language): Promise<Written | null> {
		return await kept(written, `${fact} ${language}`, async () => {
			// The day it was put into the outbox is known; it happened two hours before that at most.
			const news = await boxNewsSince(db, new Date(`${daysAfter(fromDay, -1)}T00:00:00Z`))
			const one = news.find(({ id }) => id === fact)
			return one ? inForm(ballotWords(one, { language, origin }), language) : null
		})
	}

	return {
		/** What happened to ballots lately. */
		ballotNews: (now: Date) => boxNewsSince(db, new Date(now.getTime() - lookBack)),
		/** Whether there is anything to tell somebody of these days. */
		async hasNews(days: { from: string; to: string }, { language, wishes }: Follower): Promise<boolean> {
			return newsOf(await newsFor(days, languageOf(language)), wishes).length > 0
		},
		/** A letter to its follower; null when what it was to tell is gone. */
		async write(letter: Letter, follower: Follower): Promise<Mail | null> {
			const language = languageOf(follower.language)
			const to = openAddress(secret, follower.address)
			const page = `${origin}/${language}/follow`
			if (letter.kind === 'confirm') {
				const button = `${page}/confirm/${linkToken(secret, 'confirm', follower.id)}`
				return { id: letter.id, to, language, ...inForm(confirmWords(button, language), language) }
			}
			const words =
				letter.kind === 'ballot'
					? await aboutBallot(letter, language)
					: await digest(letter, follower, language)
			const leave = `${page}/leave/${linkToken(secret, 'leave', follower.id)}`
			return (
				words && {
					...{ id: letter.id, to, language, leave, subject: words.subject },
					text: words.text.replace(leavePlace, leave),
					html: words.html.replace(leavePlace, leave),
				}
			)
		},
	}
}

export type LetterWriter = ReturnType<typeof letterWriter>

function languageOf(text: string): Language {
	return isLanguage(text) ? text : sourceLanguage
}

function inForm(words: LetterWords, language: Language): Written {
	return {
		subject: words.subject,
		text: letterText(words),
		html: letterHtml(words, { language, direction: directionOf(language) }),
	}
}

function confirmWords(address: string, language: Language): LetterWords {
	const { t } = interfaceWords(language)
	return {
		subject: `${t('following:mail.confirm')} · ${t('ui:site-name')}`,
		paragraphs: [t('following:mail.asked')],
		news: [],
		button: { words: t('following:mail.open'), address },
		stop: null,
		end: [t('following:mail.not-you')],
	}
}

function digestWords(news: NewsItem[], to: string, language: Language): LetterWords {
	const { t } = interfaceWords(language)
	return {
		subject: `${t('following:mail.new', { day: dayInWords(to, language) })} · ${t('ui:site-name')}`,
		paragraphs: [],
		news,
		button: null,
		stop: t('following:mail.stop'),
		end: [],
	}
}

function ballotWords(
	{ kind, slug, title, hash, receipts, isSample }: BoxNews,
	{ language, origin }: { language: Language; origin: string },
): LetterWords {
	const { t } = interfaceWords(language)
	const name = wordingIn(title, language)?.wording ?? slug
	const named = isSample ? `${name} (${t('ui:sample')})` : name
	return {
		subject: t(`following:ballot.${kind}`, { title: named }),
		paragraphs: [
			...(receipts === null
				? []
				: [t('following:ballot.receipts', { number: numberInWords(receipts, language) })]),
			t('following:ballot.hash', { hash: `\u2066${hash}\u2069` }),
			t('following:ballot.keep'),
		],
		news: [],
		button: {
			words: t('following:ballot.look'),
			address: `${origin}/${language}/ballots/${slug}/record`,
		},
		stop: t('following:mail.stop'),
		end: [],
	}
}

async function kept<Value>(
	store: Map<string, Promise<Value>>,
	key: string,
	make: () => Promise<Value>,
): Promise<Value> {
	const known = store.get(key)
	if (known) return await known
	const made = make()
	store.set(key, made)
	return await made
}
