import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A link just made. It is shown here once: we keep only a hash of it. */
export function NewLink({ link }: { link: string }) {
	const { t } = useTranslation('people')
	const box = useRef<HTMLDivElement>(null)
	const [copied, setCopied] = useState(false)
	useEffect(() => box.current?.focus(), [])
	return (
		<div className="note stack" ref={box} tabIndex={-1} role="status">
			<div className="field">
				<label htmlFor="new-link">{t('people.link-made')}</label>
				<span className="hint" id="new-link-hint">
					{t('people.link-once')}
				</span>
				<input id="new-link" dir="ltr" readOnly value={link} aria-describedby="new-link-hint" />
			</div>
			<button
				className="button quiet small"
				type="button"
				onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
			>
				{t(copied ? 'people.copied' : 'people.copy')}
			</button>
		</div>
	)
}
