import type { Poster, PosterPromise, PosterQuestion } from './poster.ts'

/** How tall the sheet is, and its parts, in lines of its print; measured in the tallest of our scripts, and some to spare. */
const tall = { sheet: 45.5, frame: 14, lineOfChoice: 1.2, choice: 2.3, promise: 4.2, reply: 4.6 } as const

/** About how many letters a line of each has room for. */
const wide = {
	heading: 44,
	question: 30,
	halfQuestion: 24,
	choice: 60,
	halfChoice: 25,
	title: 46,
	who: 17,
	why: 72,
	group: 75,
} as const

/**
 * A poster with as much as one sheet of A4 holds: first the least chosen answers
 * go, then the second promise. What went is a code away, and the poster says so.
 */
export function fitted(poster: Poster): Poster {
	let fit = poster
	for (const less of [fewerChoices, fewerPromises, fewerChoices]) {
		if (linesOf(fit) <= tall.sheet) return fit
		fit = less(fit)
	}
	return fit
}

/** About how many lines of print a poster is tall. */
export function linesOf({ heading, group, questions, promises, reply }: Poster): number {
	const said = Math.max(2, ...questions.map(one => linesOfQuestion(one, questions.length > 1)))
	return (
		tall.frame +
		(heading ? lines(heading.text, wide.heading) - 1 : 0) +
		(group ? lines(group.words.text, wide.group) + (group.isShown ? 0 : 1) : 0) +
		said +
		promises.reduce((sum, promise) => sum + linesOfPromise(promise), 0) +
		(reply ? tall.reply + lines(reply.service.text, wide.who) - 1 : 0)
	)
}

function linesOfQuestion({ words, lines: choices }: PosterQuestion, isHalf: boolean): number {
	const ofWords = (text: string) => lines(text, isHalf ? wide.halfChoice : wide.choice)
	return (
		Math.max(2, lines(words.text, isHalf ? wide.halfQuestion : wide.question) * 1.1) +
		1 +
		choices.reduce((sum, line) => sum + tall.choice + (ofWords(line.words.text) - 1) * tall.lineOfChoice, 0)
	)
}

function linesOfPromise({ title, owner, why, isOverdue }: PosterPromise): number {
	const facts = Math.max(2, lines(owner.text, wide.who), isOverdue ? 3 : 0)
	return tall.promise + lines(title.text, wide.title) * 1.1 + facts + (why ? lines(why.text, wide.why) : 0)
}

function fewerChoices(poster: Poster): Poster {
	const questions = poster.questions.map(one => ({ ...one, lines: one.lines.slice(0, -1) }))
	return { ...poster, questions, hasMoreAnswers: true }
}

function fewerPromises(poster: Poster): Poster {
	return { ...poster, promises: poster.promises.slice(0, 1), hasMorePromises: true }
}

function lines(text: string, room: number): number {
	return Math.max(1, Math.ceil(text.length / room))
}
