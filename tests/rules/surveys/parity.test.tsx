import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages, type Language, wordingKeys } from '#app/languages/language.ts'
import { type Variant, variants } from '#app/languages/variant.ts'
import { missingWords } from '#app/surveys/missing-words.ts'
import { SurveyForm } from '#app/surveys/SurveyForm.tsx'
import { SurveyDocument, type Wording } from '#app/surveys/survey.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'
import { someSurvey } from './some-survey.ts'

const readers = allLanguages.flatMap(language =>
	[undefined, ...variants].map((variant): [Language, Variant | undefined] => [language, variant]),
)

/** Everything a form can send: the name and value of each field, in the order of the page. */
function fieldsOf(survey: SurveyDocument, language: Language, variant?: Variant): string[] {
	const form = formOf(survey, language, variant)
	return [...form.matchAll(/<(?:input|textarea|select|option|fieldset)\b[^>]*>/g)].map(([tag]) =>
		['name', 'value', 'type', 'data-question', 'data-if-choices']
			.map(name => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1])
			.join(' '),
	)
}

/** The form as a page has it. */
function formOf(survey: SurveyDocument, language: Language, variant?: Variant): string {
	const html = renderToStaticMarkup(
		<I18nextProvider i18n={interfaceWords(language)}>
			<SurveyForm
				slug="a"
				survey={survey}
				isSample
				reader={{ language, variant }}
				pageKey="key"
				editionId="edition"
			/>
		</I18nextProvider>,
	)
	return /<form id="survey"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
}

test('C-03: the sample survey asks and offers the same in every language and variant, so answers count together', () => {
	const plain = fieldsOf(sampleSurvey, 'en')
	expect(plain.length).toBeGreaterThan(100)
	for (const [language, variant] of readers) expect(fieldsOf(sampleSurvey, language, variant)).toEqual(plain)
})

test('C-03: whatever words a survey has or lacks, everybody is offered the same, and nobody meets a hole', () => {
	const wording: fc.Arbitrary<Wording> = fc
		.tuple(
			fc.string({ minLength: 1 }),
			fc.dictionary(fc.constantFrom(...wordingKeys), fc.string({ minLength: 1 }), { maxKeys: 6 }),
		)
		.map(([en, others]) => ({ ...others, en }))
	fc.assert(
		fc.property(fc.infiniteStream(wording), fc.constantFrom(...readers), (wordings, [language, variant]) => {
			const survey = reworded(someSurvey, () => wordings.next().value)
			expect(SurveyDocument.safeParse(survey).success).toBe(true)
			expect(fieldsOf(survey, language, variant)).toEqual(fieldsOf(someSurvey, 'en'))
		}),
		{ numRuns: 60 },
	)
})

test('A-11: every choice has its name in words; faces and pictures beside it say nothing of their own', () => {
	for (const [language, variant] of readers) {
		const labels = [
			...formOf(sampleSurvey, language, variant).matchAll(/<label[^>]*class="[^"]*choice[\s\S]*?<\/label>/g),
		]
		expect(labels.length).toBeGreaterThan(40)
		for (const [label] of labels) {
			expect(label.replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, '').trim()).toMatch(/[\p{L}\p{N}]/u)
			for (const [picture] of label.matchAll(/<(?:svg|img)\b[^>]*>/g))
				expect(picture).toMatch(/aria-hidden="true"|alt=""/)
		}
	}
})

test('a wording that lacks a variant is marked for the team', () => {
	expect(missingWords(someSurvey)).toEqual([
		{ language: 'en', variant: undefined, missing: 0, of: 9 },
		{ language: 'en', variant: '4-7', missing: 9, of: 9 },
		{ language: 'en', variant: 'easy-read', missing: 9, of: 9 },
	])
	const lacking = missingWords(sampleSurvey).filter(({ variant, missing }) => !variant && missing > 0)
	expect(lacking).toEqual([])
})

function reworded(survey: SurveyDocument, next: () => Wording): SurveyDocument {
	const questions = survey.questions.map(question => {
		const wording = next()
		return question.kind === 'own-words'
			? { ...question, wording }
			: { ...question, wording, choices: question.choices.map(choice => ({ ...choice, wording: next() })) }
	})
	return SurveyDocument.parse({ ...survey, questions })
}
