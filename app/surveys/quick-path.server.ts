import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId } from '#app/base/id.ts'
import { wordsIn } from '#app/languages/address.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { isVariant } from '#app/languages/variant.ts'
import { keptPage, type RenderTemplate, sendKeptPage } from '#app/platform/kept-page.server.ts'
import { asHtml } from '#app/platform/page-bytes.server.ts'
import type { Receipt } from './receipt.ts'
import { receiptInWords } from './receipt-words.server.ts'
import { receiveSending } from './receive-sending.server.ts'
import { surveyHere } from './survey-here.server.ts'

/** What stands in a kept page where words go that differ from child to child. */
export const marks = {
	key: '@@key@@',
	said: '@@said@@',
	letters: '@@letters@@',
	fields: '@@fields@@',
} as const

const childPath = /^\/([a-z]{2,3})\/surveys\/([a-z0-9-]{1,60})(\/thanks)?(?:\?words=([a-z0-9-]{1,12}))?$/

/**
 * Answers the three requests a whole class makes at once: the survey page, the
 * sending, the thanks (decision 0008). Everything else, and everything that is
 * not the plain good case, is left to Remix, which can do all of it.
 *
 * @param body what was posted; none for a GET.
 * @returns whether it answered.
 */
export async function answerQuickly(
	request: IncomingMessage,
	response: ServerResponse,
	{ body, render }: { body?: Buffer; render: RenderTemplate },
): Promise<boolean> {
	const [, language, slug = '', thanks, variant] = childPath.exec(request.url ?? '') ?? []
	if (!isLanguage(language) || !(variant === undefined || isVariant(variant))) return false
	const now = new Date()
	const path = `/${language}/surveys/${slug}`
	const words = wordsIn(variant)
	if (request.method === 'GET' && !thanks) {
		const here = await surveyHere(slug, now)
		if (here?.state !== 'open') return false
		const page = await keptPage(
			`${path}${words}#${here.edition.id}`,
			() => render(`${path}${words}`, 'survey'),
			[marks.key],
		)
		return sendKeptPage(request, response, { status: 200, page, words: { [marks.key]: newId() } })
	}
	if (request.method !== 'POST' || !thanks || !body) return false
	const received = await receiveSending({ slug, language, body: body.toString('utf8'), now })
	if (received.kind === 'stored') {
		const page = await keptPage(`${path}/thanks${words}`, () => render(`${path}/thanks${words}`, 'thanks'), [
			marks.said,
			marks.letters,
		])
		return sendKeptPage(request, response, {
			status: 200,
			page,
			words: receiptWords(received.receipt, language),
		})
	}
	if (received.kind === 'busy') {
		const page = await keptPage(`${path}/busy${words}`, () => render(`${path}/thanks${words}`, 'busy'), [
			marks.fields,
		])
		response.setHeader('Retry-After', '5')
		return sendKeptPage(request, response, {
			status: 503,
			page,
			words: { [marks.fields]: hiddenFields(received.fields) },
		})
	}
	return false
}

function receiptWords(receipt: Receipt, language: Language): Record<string, string> {
	const { said, letters } = receiptInWords(receipt, language)
	return { [marks.said]: asHtml(said), [marks.letters]: letters }
}

/** Everything that was sent, so that one press sends it again. */
function hiddenFields(fields: [string, string][]): string {
	return fields
		.map(([name, value]) => `<input type="hidden" name="${asHtml(name)}" value="${asHtml(value)}">`)
		.join('')
}
