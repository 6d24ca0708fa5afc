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
	const items = news.map(one => `<li style="${dress.item}">${link(one.address, one.words)}</li>`)
	const body = [
		`<h1 style="${dress.title}">${inHtml(subject)}</h1>`,
		...paragraphs.map(text => `<p>${inHtml(text)}</p>`),
		items.length > 0 ? `<ul style="${dress.list}">${items.join('')}</ul>` : '',
		button ? `<p>${link(button.address, button.words, dress.button)}</p>` : '',
		...end.map(text => `<p>${inHtml(text)}</p>`),
		stop ? `<p style="${dress.stop}">${link(leavePlace, stop)}</p>` : '',
	].join('\n')
	return `<!DOCTYPE html>\n<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(subject)}</title></head><body dir="${direction}" style="${dress.body}">${body}</body></html>\n`
}

/** What a letter wears. Many mail programs throw sheets away and keep what stands on the words themselves. */
const dress = {
	body: 'margin: 0 auto; padding: 16px; max-width: 36em; font: 17px/1.5 system-ui, sans-serif; color: #1c1b2e; background: #ffffff',
	title: 'font-size: 24px; line-height: 1.3; margin: 0 0 16px',
	list: 'margin: 0; padding-inline: 20px 0',
	item: 'margin: 0 0 12px',
	link: 'color: #0b4a66; overflow-wrap: anywhere',
	button:
		'display: inline-block; padding: 12px 24px; border-radius: 16px; background: #0b4a66; color: #ffffff; font-weight: bold; text-decoration: none',
	stop: 'margin: 24px 0 0; padding: 12px 0 0; border-block-start: 1px solid #d9d3c3; font-size: 15px',
}

function link(address: string, words: string, style = dress.link): string {
	return `<a href="${inHtml(address)}" style="${style}">${inHtml(words)}</a>`
}

function inHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
