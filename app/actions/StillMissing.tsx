import { useTranslation } from 'react-i18next'
import { languages } from '#app/languages/language.ts'
import type { Missing } from './update.ts'

/** What stands between a draft, as it was saved, and its readers. */
export function StillMissing({ missing }: { missing: Missing[] }) {
	const { t } = useTranslation('actions')
	return (
		<section className="card" aria-labelledby="still-missing">
			<h2 id="still-missing">{t('team.still-missing')}</h2>
			{missing.length === 0 ? <p>{t('team.nothing-missing')}</p> : null}
			<ul>
				{missing.map(({ refusal, language }) => (
					<li key={`${refusal} ${language}`}>
						{t(`refusal.${refusal}`)}{' '}
						{language ? <bdi lang={language}>({languages[language].name})</bdi> : null}
					</li>
				))}
			</ul>
		</section>
	)
}
