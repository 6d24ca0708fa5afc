import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A link just made. It is shown here once: we keep only a hash of it. */
export function NewLink({ link }: { link: string }) {
	const { t } = useTranslation('people')
	const id = useId()
	const box = useRef<HTMLDivElement>(null)
	const [copied, setCopied] = useState(false)
	useEffect(() => box.current?.focus(), [])
	return (
		<div className="note stack" ref={box} tabIndex={-1} role="status">
			<div className="field">
				<label htmlFor={id}>{t('people.link-made')}</label>
				<span className="hint" id={`${id}-hint`}>
					{t('people.link-once')}
				</span>
				<input id={id} dir="ltr" readOnly value={link} aria-describedby={`${id}-hint`} />
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
