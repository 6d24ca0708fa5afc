import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { momentInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ShareInput } from './BoxForms.tsx'
import type { HolderName } from './ready.ts'

/** A holder as the page shows them. */
export type ShownHolder = { place: number; name: HolderName; provedAt: Date | null }

type KeyHoldersProps = {
	holders: ShownHolder[]
	language: Language
	/** Whether shares may be proved now, by this person. */
	mayProve: boolean
	/** Why the share of this place was not right; nothing of what was typed. */
	refused?: { place: number; refusal: string }
}

/** The three places, whether each share was proved, and where its holder types it. */
export function KeyHolders({ holders, language, mayProve, refused }: KeyHoldersProps) {
	const { t } = useTranslation('ballots')
	return (
		<ul className="cards">
			{holders.map(({ place, name, provedAt }) => (
				<li className="card stack" key={place}>
					<h2>
						{t(`keys.holder.${name}`)}{' '}
						<span className="status">
							{provedAt
								? t('keys.proved', { when: momentInWords(provedAt, language) })
								: t('keys.not-proved')}
						</span>
					</h2>
					{mayProve && !provedAt ? (
						<Form method="post" className="stack" autoComplete="off">
							<input type="hidden" name="place" value={place} />
							<p className="field">
								<label htmlFor={`share-${place}`}>
									{t('keys.share-of', { holder: t(`keys.holder.${name}`) })}
								</label>
								<span className="hint">{t('keys.prove-hint')}</span>
								{refused?.place === place ? (
									<span className="error" role="alert">
										{t(`box.refused.${refused.refusal}`)}
									</span>
								) : null}
								<ShareInput id={`share-${place}`} name="typed" />
							</p>
							<p className="buttons">
								<button className="button quiet" type="submit" name="ask" value="prove">
									{t('keys.prove')}
								</button>
							</p>
						</Form>
					) : null}
				</li>
			))}
		</ul>
	)
}
