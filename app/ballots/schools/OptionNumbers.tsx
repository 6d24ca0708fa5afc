import { useTranslation } from 'react-i18next'
import type { Part } from '../record.ts'
import type { PartNames } from './PaperInNames.tsx'

/** The numbers printed on the paper with their names, and which keys say what. */
export function OptionNumbers({ parts, names }: { parts: Part[]; names: PartNames[] }) {
	const { t } = useTranslation('ballots')
	return (
		<aside className="card option-numbers">
			<h2>{t('schools.keys.title')}</h2>
			<ul>
				{parts.map(({ id, method, most }) => (
					<li key={id}>{t(`schools.keys.${method}`, { most })}</li>
				))}
				{parts.length > 1 ? <li>{t('schools.keys.parts')}</li> : null}
				<li>{t('schools.keys.blank')}</li>
				<li>{t('schools.keys.spoilt')}</li>
				<li>{t('schools.keys.enter')}</li>
			</ul>
			{parts.map(({ id }, place) => (
				<div key={id}>
					<h3>
						<bdi>{names[place]?.wording}</bdi>
					</h3>
					<ol>
						{names[place]?.options.map(name => (
							<li key={name}>
								<bdi>{name}</bdi>
							</li>
						))}
					</ol>
				</div>
			))}
		</aside>
	)
}
