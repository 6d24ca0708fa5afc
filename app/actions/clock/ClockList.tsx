import { useTranslation } from 'react-i18next'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { Words } from '../YouSaid.tsx'
import { ClockBadge } from './ClockBadge.tsx'
import type { ToldClock } from './told-clock.ts'

/** Every promise of an answer as a card: what was asked, when, of which wishes, and where its clock is. */
export function ClockList({ clocks, language }: { clocks: ToldClock[]; language: Language }) {
	const { t } = useTranslation(['actions', 'ui'])
	return (
		<ul className="cards reply-cards">
			{clocks.map(clock => (
				<li key={`${clock.kind} ${clock.thingId}`} className="card reply-card" data-state={clock.state}>
					<p className="eyebrow">{t(`clock.kind.${clock.kind}`)}</p>
					<h3>
						<ThingName clock={clock} language={language} />{' '}
						{clock.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</h3>
					<ClockBadge clock={clock} language={language} />
					<p className="hint">{t('clock.asked-on', { day: dayInWords(clock.startedOn, language) })}</p>
					<WishesAsked numbers={clock.wishNumbers} language={language} />
				</li>
			))}
		</ul>
	)
}

/** The wishes what was asked is about; many of them stand behind one line. */
function WishesAsked({ numbers, language }: { numbers: number[]; language: Language }) {
	const { t } = useTranslation('ui')
	const list = (
		<ul className="reply-wishes">
			{numbers.map(number => (
				<li key={number}>
					<a href={`/${language}/wishes/${number}`}>
						<WishMark number={number} size="small" />
					</a>
				</li>
			))}
		</ul>
	)
	if (numbers.length < 4) return numbers.length === 0 ? null : list
	return (
		<details>
			<summary>
				{t('nav.wishes')}: {numberInWords(numbers.length, language)}
			</summary>
			{list}
		</details>
	)
}

/** What was asked, with the way to its page; the name of its kind where it has no title. */
export function ThingName({ clock, language }: { clock: ToldClock; language: Language }) {
	const { t } = useTranslation('actions')
	const name = clock.title ? <Words words={clock.title} language={language} /> : t(`clock.kind.${clock.kind}`)
	return clock.path ? <a href={`/${language}/${clock.path}`}>{name}</a> : name
}
