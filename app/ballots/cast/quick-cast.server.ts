import type { IncomingMessage, ServerResponse } from 'node:http'
import { wordsIn } from '#app/languages/address.ts'
import { isLanguage } from '#app/languages/language.ts'
import { isVariant } from '#app/languages/variant.ts'
import { keptPage, type RenderTemplate, sendKeptPage } from '#app/platform/kept-page.server.ts'
import { asHtml } from '#app/platform/page-bytes.server.ts'
import { endOrder } from './order.server.ts'
import { receiptShown } from './receipt-shown.server.ts'
import { type Received, receiveCasting } from './receive-casting.server.ts'

/** What `cast.tsx` is asked to render: the receipt of no vote, with marks where a child’s own goes. */
export const receiptTemplate = 'receipt'

const places = [0, 1, 2, 3]
const mark = { letters: '@@letters@@', file: '@@file@@', words: '@@words@@' }

/** A receipt that is all marks. */
export function receiptOfMarks() {
	const pictures = places.map(place => ({
		file: `${mark.file}${place}@@`,
		words: `${mark.words}${place}@@`,
	}))
	return { letters: mark.letters, pictures }
}

const castPath = /^\/([a-z]{2,3})\/ballots\/([a-z0-9-]{1,60})\/cast(?:\?words=([a-z0-9-]{1,12}))?$/

/**
 * Takes a ballot that is sent, and answers one that was cast: a whole city may vote in one lesson. What is anything else
 * is left to Remix, with what became of it, so that nothing is taken or counted twice.
 *
 * @returns `answered`; what was received and waits for its page; or undefined, for what is no ballot.
 */
export async function castQuickly(
	request: IncomingMessage,
	response: ServerResponse,
	{ body, caller, render }: { body: Buffer; caller: string; render: RenderTemplate },
): Promise<'answered' | Received | undefined> {
	const [, language, slug = '', variant] = castPath.exec(request.url ?? '') ?? []
	if (!isLanguage(language) || !(variant === undefined || isVariant(variant))) return undefined
	const text = body.toString('utf8')
	if (/(?:^|&)receipt=/.test(text)) return undefined
	const received = await receiveCasting({ slug, body: text, caller, now: new Date() })
	if (received.kind !== 'cast') return received
	const path = `/${language}/ballots/${slug}/cast${wordsIn(variant)}`
	const blank = receiptOfMarks()
	const page = await keptPage(path, () => render(path, receiptTemplate), [
		blank.letters,
		...blank.pictures.flatMap(({ file, words }) => [file, words]),
	])
	const { letters, pictures } = receiptShown(received.code, language)
	const words = Object.fromEntries([
		[blank.letters, letters],
		...pictures.flatMap(({ file, words }, place) => [
			[blank.pictures[place]?.file ?? '', asHtml(file)],
			[blank.pictures[place]?.words ?? '', asHtml(words)],
		]),
	])
	response.setHeader('Set-Cookie', await endOrder())
	return sendKeptPage(request, response, { status: 200, page, words }) ? 'answered' : received
}
