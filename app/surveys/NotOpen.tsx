import { useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'

type NotOpenProps = { language: Language; state: keyof typeof statusOfState; opensAt?: string }

/** Why a survey cannot be answered now, and what to do instead. */
export function NotOpen({ language, state, opensAt }: NotOpenProps) {
	const { t } = useTranslation('surveys')
	const day = opensAt ? dayInWords(dayOf(new Date(opensAt)), language) : ''
	return (
		<>
			<h1>{t(`state.${state}.title`)}</h1>
			<p>{t(`state.${state}.what-to-do`, { day })}</p>
			<p className="buttons">
				<a className="button" href={`/${language}/surveys`}>
					{t('state.see-open')}
				</a>
				{state === 'closed' ? (
					<a className="button quiet" href={`/${language}/you-said-we-did`}>
						{t('state.see-what-happened')}
					</a>
				) : null}
			</p>
		</>
	)
}

/** The right status for each: gone, not here, not yet allowed. */
export const statusOfState = { unknown: 404, closed: 410, 'not-yet-open': 403 } as const
