import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** The secret of a program just written down. It is shown here once: what we keep of it is sealed. */
export function NewSecret({ host, secret }: { host: string; secret: string }) {
	const { t } = useTranslation('following')
	const id = useId()
	const box = useRef<HTMLDivElement>(null)
	useEffect(() => box.current?.focus(), [])
	return (
		<div className="note stack" ref={box} tabIndex={-1} role="status">
			<div className="field">
				<label htmlFor={id}>{t('team.secret', { host })}</label>
				<span className="hint" id={`${id}-hint`}>
					{t('team.secret-once')}
				</span>
				<input id={id} dir="ltr" readOnly value={secret} aria-describedby={`${id}-hint`} />
			</div>
		</div>
	)
}
