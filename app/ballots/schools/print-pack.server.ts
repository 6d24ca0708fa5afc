import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { directionOf, isLanguage, type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Ballot } from '../ballot.ts'
import { allPacks, allSchoolNames } from '../paper.store.server.ts'
import { shuffled } from '../shuffle.server.ts'
import { mostInBatch } from './paper-batch.ts'
import { numbersIn } from './paper-pack.ts'
import { printedParts } from './paper-sheet.ts'

const coverSteps = ['together', 'one-each', 'tear', 'spoilt', 'count', 'stacks', 'key'] as const

/**
 * Everything that is printed of a pack, in one language. The order of the options is drawn for each paper by chance and
 * kept nowhere: a paper in the box does not tell which number was on its strip.
 */
export async function packToPrint(
	db: Reader,
	ballot: Ballot,
	{ school, pack, language: asked }: { school: string; pack: string; language: string },
) {
	const packs = await allPacks(db, ballot.id, school)
	const numbers = numbersIn(packs, Number(pack))
	const name = (await allSchoolNames(db, ballot.id)).get(school) ?? school
	if (numbers.length === 0 || !isLanguage(asked)) return null
	const language: Language = asked
	const { t } = interfaceWords(language)
	const parts = printedParts(ballot.paper, language)
	return {
		language,
		direction: directionOf(language),
		name,
		title: wordingIn(ballot.paper.title, language)?.wording ?? '',
		parts,
		words: {
			tear: t('ballots:paper.tear'),
			noName: t('ballots:paper.no-name'),
			blank: t('ballots:paper.may-be-blank'),
			fold: t('ballots:paper.fold'),
			stopped: t('ballots:paper.stopped'),
			mark: Object.fromEntries(
				parts.map(({ id, method, most }) => [
					id,
					method === 'choose' && most === 1
						? t('ballots:paper.mark.one')
						: t(`ballots:paper.mark.${method}`, { most }),
				]),
			),
		},
		cover: {
			title: t('ballots:paper.cover.title'),
			pack: t('ballots:paper.cover.pack', {
				...{ school: name, pack: Number(pack), from: numbers[0], to: numbers.at(-1) },
			}),
			steps: coverSteps.map(step => t(`ballots:paper.cover.${step}`, { most: mostInBatch })),
		},
		papers: numbers.map(number => ({
			number,
			stub: t('ballots:paper.stub', { school: name, pack: Number(pack), number }),
			order: parts.map(({ options }) => shuffled(options.map((_, place) => place))),
		})),
	}
}
