import { useTranslation } from 'react-i18next'
import { LineDrawing } from './LineDrawing.tsx'

/** What can be chosen, the browser's own way first. `display.client-entry.ts` knows the same names. */
const settings = [
	{ name: 'theme', values: ['', 'light', 'dark', 'contrast', 'calm'] },
	{ name: 'text', values: ['', 'large', 'largest'] },
	{ name: 'spacing', values: ['', 'wide'] },
] as const

/**
 * How pages look: colours, size of words, space. Only a script of ours can do
 * it, and it keeps the choice on the device; without it the menu is not shown
 * and what the browser asks for holds.
 */
export function DisplayMenu() {
	const { t } = useTranslation('ui')
	return (
		<details className="menu display-menu">
			<summary>
				<LineDrawing line="M4 7h7m5 0h4M4 17h3m5 0h8M13.5 4.500a2.5 2.5 0 1 0 .01 0M9.5 14.500a2.5 2.5 0 1 0 .01 0" />
				<span className="out-of-sight">{t('display.title')}</span>
			</summary>
			<div className="menu-inside">
				{settings.map(({ name, values }) => (
					// biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and these are no answers
					<div key={name} role="group" aria-labelledby={`display-${name}`}>
						<p id={`display-${name}`}>{t(`display.${name}.title`)}</p>
						{values.map(value => (
							<button key={value} type="button" data-set={name} value={value} aria-pressed={value === ''}>
								{t(`display.${name}.${value || 'own'}`)}
							</button>
						))}
					</div>
				))}
				<p className="hint">{t('display.kept-here')}</p>
			</div>
		</details>
	)
}
