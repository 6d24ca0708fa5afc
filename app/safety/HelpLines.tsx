import { useId } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { ChildlineLink, EmergencyLink } from './HelpLinks.tsx'

/**
 * Who to call, for a child who is being hurt (S-01): on every page with a box
 * for words and every page of thanks. Needs no script; the child's own script
 * reads the marked sentence aloud.
 */
export function HelpLines() {
	const { t } = useTranslation('safety')
	const id = useId()
	return (
		<section className="help-lines" aria-labelledby={id}>
			<h2 id={id}>{t('help-lines.title')}</h2>
			<p data-read-aloud="">
				<Trans
					t={t}
					i18nKey="help-lines.sentence"
					components={{
						childline: <ChildlineLink />,
						emergency: <EmergencyLink />,
						adult: <span className="help-line" />,
						dot: <span className="out-of-sight" />,
						number: <bdi dir="ltr" />,
					}}
				/>
			</p>
		</section>
	)
}
