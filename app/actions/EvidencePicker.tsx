import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { fieldId } from '#app/ui/Field.tsx'
import type { Offer } from './offers.ts'
import { Counted, InOrder, markedIn } from './YouSaid.tsx'

type EvidencePickerProps = {
	offers: Offer[]
	/** The names of what is picked. */
	picked: string[]
	/** How many are ticked just now. */
	ticked: number
	/** What somebody else picked and saved meanwhile. */
	theirs?: string[]
	language: Language
}

/** What "you said" may be drawn from, to tick: released counts first, then cleared words. Nothing here can be typed. */
export function EvidencePicker({ offers, picked, ticked, theirs, language }: EvidencePickerProps) {
	const { t } = useTranslation('actions')
	const counts = offers.filter(({ said }) => said.kind !== 'quote')
	const quotes = offers.filter(({ said }) => said.kind === 'quote')
	const parts = { picked, theirs, language }
	return (
		<fieldset className="language-fields" id={fieldId('evidence')}>
			<legend>
				<h2>{t('you-said')}</h2>
			</legend>
			<p className="soft">{t('team.evidence-hint')}</p>
			{offers.length === 0 ? <p className="note">{t('team.no-evidence')}</p> : null}
			{offers.length > 0 ? (
				<p>
					<strong>{t('team.ticked', { number: numberInWords(ticked, language) })}</strong>
				</p>
			) : null}
			<Offers {...parts} name={t('team.from-results')} offers={counts} />
			<Offers {...parts} name={t('team.in-their-words')} offers={quotes} />
		</fieldset>
	)
}

type OffersProps = Pick<EvidencePickerProps, 'offers' | 'picked' | 'theirs' | 'language'> & { name: string }

function Offers({ name: title, offers, picked, theirs, language }: OffersProps) {
	const { t } = useTranslation('actions')
	if (offers.length === 0) return null
	return (
		<fieldset className="ticks">
			<legend className="eyebrow">{title}</legend>
			{offers.map(({ name, said }) => (
				<label key={name} className="tick">
					<input type="checkbox" name="evidence" value={name} defaultChecked={picked.includes(name)} />
					<span>
						{said.kind === 'quote' ? (
							<q {...markedIn(said.words, language)}>
								<InOrder words={said.words} />
							</q>
						) : (
							<Counted said={said} language={language} />
						)}
						{theirs?.includes(name) ? <em className="soft"> {t('team.theirs-picked')}</em> : null}
					</span>
				</label>
			))}
		</fieldset>
	)
}
