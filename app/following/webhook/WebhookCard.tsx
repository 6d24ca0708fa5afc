import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import type { ShownWebhook } from './webhook.ts'

/** A program that is told: how it stands, what it was told last, and what may be done about it. */
export function WebhookCard({
	webhook,
	language,
	mayEdit,
}: {
	webhook: ShownWebhook
	language: string
	mayEdit: boolean
}) {
	const { t } = useTranslation('following')
	const { id, address, state, when, waiting, last } = webhook
	return (
		<section className="card stack" aria-label={address}>
			<h3>
				<bdi dir="ltr">{address}</bdi>
			</h3>
			<p className={state === 'stopped' ? 'error' : undefined}>{t(`team.state.${state}`, { when })}</p>
			{waiting > 0 ? <p>{t('team.queue', { number: numberInWords(waiting, language) })}</p> : null}
			<details>
				<summary>{t('team.last')}</summary>
				{last.length > 0 ? <LastTold last={last} /> : <p>{t('team.nothing')}</p>}
			</details>
			{mayEdit ? (
				<Form method="post" className="stack">
					<input type="hidden" name="id" value={id} />
					<p className="buttons">
						<button className="button quiet small" type="submit" name="ask" value="try">
							{t('team.try')}
						</button>
					</p>
					<details>
						<summary>{t('team.remove')}</summary>
						<p>{t('team.remove-sure')}</p>
						<p className="buttons">
							<button className="button quiet small" type="submit" name="ask" value="remove">
								{t('team.remove')}
							</button>
						</p>
					</details>
				</Form>
			) : null}
		</section>
	)
}

function LastTold({ last }: Pick<ShownWebhook, 'last'>) {
	const { t } = useTranslation('following')
	const answerOf = ({ answer, isTaken }: ShownWebhook['last'][number]) => {
		if (isTaken) return t('team.taken', { status: answer })
		return /^\d+$/.test(answer) ? t('team.not-taken', { status: answer }) : t(`team.trouble.${answer}`)
	}
	return (
		<ScrollBox label={t('team.last')}>
			<table className="table">
				<thead>
					<tr>
						{(['what', 'when', 'answer'] as const).map(head => (
							<th key={head} scope="col">
								{t(`team.head.${head}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{last.map(told => (
						<tr key={told.id}>
							<th scope="row">
								<code dir="ltr">{told.kind}</code>
							</th>
							<td>{told.when}</td>
							<td>{answerOf(told)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	)
}
