import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Picture } from '#app/surveys/Picture.tsx'
import { plainWords } from '#app/surveys/Words.tsx'
import type { PaperOption, PaperPart } from '../ballot-paper.ts'
import { LineField, WordsField } from './Field.tsx'
import type { Faults } from './new-ballot.ts'
import type { Typed } from './read-paper.ts'
import { fieldOf } from './read-part.ts'

type OptionFieldsProps = {
	option: PaperOption
	part: PaperPart
	typed: Typed
	faults: Faults
	isFirst: boolean
	language: Language
}

/** One thing to choose, behind its name: its fields, and buttons that move it, picture it, or take it out. It stands open where something is wrong in it. */
export function OptionFields({ option, part, typed, faults, isFirst, language }: OptionFieldsProps) {
	const { t } = useTranslation('ballots')
	const { id } = option
	const field = (name: string) => ({ name, value: typed[name] ?? '', fault: faults[name] })
	const isWrong = Object.keys(faults).some(name => name.startsWith(`option.${id}.`))
	const open = (part.manifesto ?? []).filter(question => !typed[fieldOf.answer(id, question.id)]?.trim())
	const words = plainWords(option.name, { language })
	const buttons = [isFirst ? null : 'up', 'picture', 'remove'] as const
	return (
		<li className="card" id={`option-${id}`}>
			<details open={isWrong || undefined}>
				<summary>
					<Picture id={option.picture} />
					<bdi>{words}</bdi>{' '}
					{option.isWithdrawn ? <span className="status">{t('team.withdrawn')}</span> : null}
					{open.length > 0 && !option.isWithdrawn ? (
						<span className="status step-to-do">{t('team.answers-missing')}</span>
					) : null}
				</summary>
				<div className="stack">
					<LineField {...field(fieldOf.name(id))} label={t('team.field.name')} />
					<div className="needs-money">
						<LineField {...field(fieldOf.cost(id))} type="number" label={t('team.field.cost')} />
					</div>
					{(part.manifesto ?? []).map(question => (
						<WordsField
							key={question.id}
							{...field(fieldOf.answer(id, question.id))}
							label={plainWords(question.wording, { language: 'en' })}
							lines={2}
						/>
					))}
					<label className="tick">
						<input
							type="checkbox"
							name={fieldOf.withdrawn(id)}
							value="yes"
							defaultChecked={typed[fieldOf.withdrawn(id)] !== undefined}
						/>
						<span>{t('team.field.withdrawn')}</span>
					</label>
				</div>
			</details>
			<p className="buttons">
				{buttons.map(intent =>
					intent ? (
						<button
							key={intent}
							className="button quiet small"
							type="submit"
							name="intent"
							value={`${intent}.${id}`}
						>
							{t(`team.${intent}`)}
							<span className="out-of-sight"> {words}</span>
						</button>
					) : null,
				)}
			</p>
		</li>
	)
}
