import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepRefusal } from './refusal.ts'

/** Why a step was not taken, in a sentence; nothing of what was typed. */
export function StepRefused({ refusal }: { refusal: StepRefusal | 'try-later' }) {
	const box = useRef<HTMLDivElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal is gone to, also one like that before
	useEffect(() => box.current?.focus(), [refusal])
	return (
		<div className="error-summary" role="alert" tabIndex={-1} ref={box}>
			<Sentence refusal={refusal} />
			{typeof refusal === 'object' && 'steps' in refusal ? (
				<ul lang="en" dir="ltr">
					{refusal.steps.map(step => (
						<li key={step}>{step}</li>
					))}
				</ul>
			) : null}
		</div>
	)
}

function Sentence({ refusal }: { refusal: StepRefusal | 'try-later' }) {
	const { t } = useTranslation('ballots')
	if (typeof refusal === 'string') return <p className="error">{t(`box.refused.${refusal}`)}</p>
	if ('missing' in refusal) return <p className="error">{t('box.refused.missing')}</p>
	if ('which' in refusal) {
		return (
			<p className="error">
				{t(refusal.which === 1 ? 'box.open.first' : 'box.open.second')}: {t(`box.refused.${refusal.what}`)}
			</p>
		)
	}
	const count = 'count' in refusal ? refusal.count : 0
	const expected = 'expected' in refusal ? refusal.expected : 0
	return <p className="error">{t(`box.refused.${refusal.what}`, { count, expected })}</p>
}
