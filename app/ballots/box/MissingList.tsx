import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isLanguage, languages } from '#app/languages/language.ts'
import { isVariant } from '#app/languages/variant.ts'
import { type HolderName, holderNames, type Missing } from './ready.ts'

/** On which page each thing that is missing is put right. */
const pages = {
	...{ paper: 'paper', part: 'paper', words: 'paper', 'hours-past': 'paper', 'hours-order': 'paper' },
	...{ 'no-service': 'paper', 'no-reply-by': 'paper', 'reply-by-past': 'paper' },
	...{ 'reply-by-early': 'paper', 'reply-by-far': 'paper' },
	...{ schools: 'rolls', roll: 'rolls', keys: 'keys', proof: 'keys', audit: 'audit' },
} as const satisfies Record<Missing['what'], string>

/** All that a ballot still needs before it can be fixed, each with the way to put it right. */
export function MissingList({ missing, slug }: { missing: Missing[]; slug: string }) {
	const { t } = useTranslation(['ballots', 'surveys'])
	function nameOf(name: string | undefined) {
		if (isHolder(name)) return t(`keys.holder.${name}`)
		const [language = '', variant] = name?.split('/') ?? []
		if (!isLanguage(language)) return name
		const own = languages[language].name
		return isVariant(variant) ? `${own}, ${t(`surveys:words.${variant}`)}` : own
	}
	if (missing.length === 0) return <p className="good-line">{t('box.fix.nothing-missing')}</p>
	return (
		<>
			<p>{t('box.fix.missing')}</p>
			<ul className="box-missing">
				{missing.map(({ what, name }) => (
					<li key={`${what} ${name}`}>
						<Link to={`/team/ballots/${slug}/${pages[what]}`}>
							{t(`box.missing.${what}`, { name: nameOf(name) })}
						</Link>
					</li>
				))}
			</ul>
		</>
	)
}

function isHolder(name: string | undefined): name is HolderName {
	return holderNames.some(one => one === name)
}
