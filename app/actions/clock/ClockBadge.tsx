import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { isSimple, type Variant } from '#app/languages/variant.ts'
import { LineDrawing } from '#app/ui/LineDrawing.tsx'
import { wordsIn } from '../in-languages/in-languages.ts'
import { Words } from '../YouSaid.tsx'
import type { ClockState, ShownClock } from './reply-clock.ts'

/** A shape for each state, so that it is never told by colour alone. */
const shapes: Record<ClockState, string> = {
	running: 'M12 3a9 9 0 1 0 .01 0M12 7v5l4 2',
	paused: 'M12 3a9 9 0 1 0 .01 0M10 8v8M14 8v8',
	answered: 'M4 12l5 5L20 6',
	'answered-late': 'M4 12l5 5L20 6M4 21h16',
	overdue: 'M12 3v12M12 19v2',
}

/** Where a clock is, in words with a shape beside them. */
export function ClockStatus({ state }: { state: ClockState }) {
	const { t } = useTranslation('actions')
	return (
		<span className="status clock-state" data-state={state}>
			<LineDrawing line={shapes[state]} size={18} thick={3} />
			{t(`clock.state.${state}`)}
		</span>
	)
}

type ClockBadgeProps = { clock: ShownClock; language: Language; variant?: Variant }

/**
 * By when who asked owes children an answer, and how long that is; or that it is late, or that it came. One short
 * sentence where words are for 4 to 7 or Easy Read.
 */
export function ClockBadge({ clock, language, variant }: ClockBadgeProps) {
	const { t } = useTranslation('actions')
	const simple = isSimple(variant)
	return (
		<div className="clock-badge" data-state={clock.state}>
			<ClockStatus state={clock.state} />
			<p data-read-aloud>{simple ? shortOf(clock) : <WholeSentence {...{ clock, language }} />}</p>
			{simple ? null : <EarlierDates {...{ clock, language }} />}
			{clock.answer ? (
				<p>
					<a href={`/${language}/you-said-we-did/${clock.answer}`}>{t('clock.read-answer')}</a>
				</p>
			) : null}
		</div>
	)

	function shortOf({ state, due }: ShownClock) {
		const day = dayInWords(due, language)
		if (state === 'overdue') return t('clock.simple.overdue', { day })
		return state === 'running' || state === 'paused'
			? t('clock.simple.running', { day })
			: t('clock.simple.answered')
	}
}

/** Who promised, by when, and how many working days that is from today. */
function WholeSentence({ clock, language }: ClockBadgeProps) {
	const { t } = useTranslation('actions')
	const { service, due, answeredOn, state, left, late } = clock
	const rest = () => {
		if (state === 'answered' || state === 'answered-late') return ''
		if (state === 'overdue') return late > 0 ? t('clock.late', { count: late }) : t('clock.day-past')
		return left > 0 ? t('clock.left', { count: left }) : t('clock.due-today')
	}
	return (
		<>
			{t('clock.promised', { service, day: dayInWords(due, language) })} <strong>{rest()}</strong>
			{answeredOn ? t('clock.answered-on', { day: dayInWords(answeredOn, language) }) : null}
			{state === 'answered-late' && late > 0 ? <strong> {t('clock.late', { count: late })}</strong> : null}
		</>
	)
}

/** What was promised before, struck through, and why more time was asked for. */
function EarlierDates({ clock: { moves, due, replyBy }, language }: ClockBadgeProps) {
	const { t } = useTranslation('actions')
	if (moves.length === 0) return null
	return (
		<ul className="clock-moves">
			{moves.map(({ before, reasons }, place) => (
				<li key={before}>
					{t(place === 0 ? 'clock.was' : 'clock.then')} <s>{dayInWords(before, language)}</s>
					<br />
					{t('clock.why')} <Words words={wordsIn(reasons, language)} language={language} />
				</li>
			))}
			{due === replyBy ? null : (
				<li>
					{t('clock.now-says')} {dayInWords(replyBy, language)}
				</li>
			)}
		</ul>
	)
}

/** The badges of surveys that are open, by their names in addresses. */
export function badgesOf(
	clocks: Record<string, ShownClock>,
	reader: { language: Language; variant?: Variant },
): Record<string, ReactNode> {
	return Object.fromEntries(
		Object.entries(clocks).map(([slug, clock]) => [
			slug,
			<ClockBadge key={slug} clock={clock} {...reader} />,
		]),
	)
}
