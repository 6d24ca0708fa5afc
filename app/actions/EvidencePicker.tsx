import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { Offer } from './offers.ts'
import { Counted, Words } from './YouSaid.tsx'

type EvidencePickerProps = {
	offers: Offer[]
	/** The names of what is picked. */
	picked: string[]
	/** What somebody else picked and saved meanwhile. */
	theirs?: string[]
	language: Language
}

/** What "you said" may be drawn from, to tick: released counts first, then cleared words. Nothing here can be typed. */
export function EvidencePicker({ offers, picked, theirs, language }: EvidencePickerProps) {
	const { t } = useTranslation('actions')
	return (
		<fieldset className="ticks">
			<legend>
				<h2>{t('you-said')}</h2>
			</legend>
			<p className="soft">{t('team.evidence-hint')}</p>
			{offers.length === 0 ? <p className="note">{t('team.no-evidence')}</p> : null}
			{offers.map(({ name, said }) => (
				<label key={name} className="tick">
					<input type="checkbox" name="evidence" value={name} defaultChecked={picked.includes(name)} />
					<span>
						{said.kind === 'quote' ? (
							<q>
								<Words words={said.words} language={language} />
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
