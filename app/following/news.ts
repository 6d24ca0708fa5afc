/** One thing that is new: a sentence, where to read on, and the wishes it is about. */
export type NewsItem = { words: string; address: string; wishes: number[] }

/** The news of some wishes; of all, when none is named. */
export function newsOf(news: readonly NewsItem[], wishes: readonly number[]): NewsItem[] {
	return wishes.length === 0
		? [...news]
		: news.filter(item => item.wishes.some(number => wishes.includes(number)))
}

/** The words of a letter: a title, paragraphs, news, one link to press where there is one, and how to end it. */
export type LetterWords = {
	subject: string
	paragraphs: readonly string[]
	news: readonly NewsItem[]
	button: { words: string; address: string } | null
	/** The address goes in last: it is the only thing that differs between two readers. */
	stop: string | null
	end: readonly string[]
}

/** What stands in a letter where the reader's own link to leave goes. */
export const leavePlace = '\u0000leave\u0000'

/** A letter as plain text. Lines are left as long as they are: mail programs fold them. */
export function letterText({ paragraphs, news, button, stop, end }: LetterWords): string {
	return [
		...paragraphs,
		...news.map(({ words, address }) => `• ${words}\n  ${address}`),
		...(button ? [`${button.words}:\n${button.address}`] : []),
		...(stop ? [`${stop}:\n${leavePlace}`] : []),
		...end,
		'',
	].join('\n\n')
}

/** A letter as HTML: words and links, nothing to load, nothing that tells who read it. */
export function letterHtml(
	words: LetterWords,
	{ language, direction }: { language: string; direction: string },
): string {
	const { subject, paragraphs, news, button, stop, end } = words
	const body = [
		`<h1>${inHtml(subject)}</h1>`,
		...paragraphs.map(text => `<p>${inHtml(text)}</p>`),
		news.length > 0 ? `<ul>${news.map(one => `<li>${link(one.address, one.words)}</li>`).join('')}</ul>` : '',
		button ? `<p>${link(button.address, button.words)}</p>` : '',
		stop ? `<p>${link(leavePlace, stop)}</p>` : '',
		...end.map(text => `<p>${inHtml(text)}</p>`),
	].join('\n')
	return `<!DOCTYPE html>\n<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${inHtml(subject)}</title></head><body dir="${direction}">${body}</body></html>\n`
}

function link(address: string, words: string): string {
	return `<a href="${inHtml(address)}">${inHtml(words)}</a>`
}

function inHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
