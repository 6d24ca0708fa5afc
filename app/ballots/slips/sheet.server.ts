import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { directionOf, type Language, sourceLanguage, wordingIn } from '#app/languages/language.ts'
import type { Wording } from '#app/surveys/survey.ts'
import type { PrintedBatch } from '../issue-slips.server.ts'
import { inFours } from '../letters.ts'
import { qrPath } from './qr-path.server.ts'
import type { Sheet } from './sheet.ts'

/**
 * Draws the slips of batches that were just made. The letters go into the
 * address behind a `#`, the part that browsers send to nobody: so they are in no
 * server's log.
 *
 * @param languages English and the one the officer picked; the code opens the page in the last.
 */
export function drawSheet({
	batches,
	languages,
	...ballot
}: {
	origin: string
	slug: string
	title: Wording
	school: string
	languages: Language[]
	batches: PrintedBatch[]
}): Sheet {
	const page = `${ballot.origin}/${languages.at(-1) ?? sourceLanguage}/ballots/${ballot.slug}`
	const { t } = interfaceWords(sourceLanguage)
	return {
		school: ballot.school,
		address: page.replace(/^https?:\/\//, ''),
		said: languages.map(language => ({
			language,
			direction: directionOf(language),
			title: wordingIn(ballot.title, language)?.wording ?? '',
			how: interfaceWords(language).t('ballots:slips.sheet.how'),
		})),
		batches: batches.map(({ slips, ...batch }) => ({
			...batch,
			slips: slips.map((slip, place) => ({
				number: place + 1,
				place: t('ballots:slips.sheet.place', { batch: batch.number, number: place + 1 }),
				letters: inFours(slip),
				qr: qrPath(`${page}#${slip}`),
			})),
		})),
	}
}
