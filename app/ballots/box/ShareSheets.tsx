import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { Wording } from '#app/surveys/survey.ts'
import { Words } from '#app/surveys/Words.tsx'
import { holderNames } from './ready.ts'

type ShareSheetsProps = { shares: string[]; name: Wording; language: Language }

/** The three shares, each on a sheet of its own, once. Printed, there is nothing else on the paper. */
export function ShareSheets({ shares, name, language }: ShareSheetsProps) {
	const { t } = useTranslation('ballots')
	const box = useRef<HTMLDivElement>(null)
	useEffect(() => box.current?.focus(), [])
	return (
		<div className="share-sheets stack" ref={box} tabIndex={-1}>
			<div className="note stack no-print" role="status">
				<p>{t('keys.once')}</p>
				<p className="buttons">
					<button className="button" type="button" onClick={() => print()}>
						{t('keys.print')}
					</button>
				</p>
			</div>
			{holderNames.map((holder, place) => (
				<section className="card stack share-sheet" key={holder}>
					<h2>{t('keys.share-of', { holder: t(`keys.holder.${holder}`) })}</h2>
					<p>
						<Words wording={name} reader={{ language }} />
					</p>
					<p className="share-letters" dir="ltr" translate="no">
						{shares[place]}
					</p>
					<p>{t('keys.keep')}</p>
					<p>{t('keys.lost')}</p>
				</section>
			))}
		</div>
	)
}
