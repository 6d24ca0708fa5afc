import { useTranslation } from 'react-i18next'
import { Bead, type BeadKind } from './Bead.tsx'

/** The beads of the thread, in the order an answer travels. The indicator hangs beside the outcome. */
const beads = ['answer', 'voice', 'theme', 'wish', 'outcome', 'action', 'update', 'verdict'] as const

/** The thread as a picture that is also a list: each bead with its name and one sentence. */
export function ThreadPicture() {
	const { t } = useTranslation('wishes')
	return (
		<ol className="thread">
			{beads.map(bead => (
				<li key={bead}>
					<Bead kind={bead} />
					<div>
						<h2>{t(`guide.bead.${bead}.name`)}</h2>
						<p>{t(`guide.bead.${bead}.what`)}</p>
						{bead === 'outcome' ? (
							<div className="thread-beside">
								<Bead kind="indicator" />
								<p>
									<strong>{t('guide.bead.indicator.name')}:</strong> {t('guide.bead.indicator.what')}
								</p>
							</div>
						) : null}
					</div>
				</li>
			))}
		</ol>
	)
}

/** One bead of a thread that has come somewhere: its name, how many, and where that can be seen. */
export type ThreadStep = {
	bead: BeadKind
	name: string
	/** How many, in words; or that there is nothing yet. */
	count: string
	/** None: there is nothing to see yet. */
	href: string | null
}

/** The thread of one wish, or of the city, bead by bead with its numbers. Read out, it is a list of links. */
export function ThreadInNumbers({ label, steps }: { label: string; steps: readonly ThreadStep[] }) {
	return (
		<ol className="thread-string" aria-label={label}>
			{steps.map(({ bead, name, count, href }) => (
				<li key={bead} className={href ? undefined : 'nothing-yet'}>
					<svg className="thread-bit" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
						<path d="M0 12C25-6 25 30 50 12S75-6 100 12" />
					</svg>
					<Bead kind={bead} />
					{href ? (
						<a href={href}>
							<StepWords name={name} count={count} />
						</a>
					) : (
						<span className="thread-words">
							<StepWords name={name} count={count} />
						</span>
					)}
				</li>
			))}
		</ol>
	)
}

function StepWords({ name, count }: { name: string; count: string }) {
	return (
		<>
			<span className="thread-name">{name}</span> <strong>{count}</strong>
		</>
	)
}
