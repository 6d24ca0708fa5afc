import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { Faults, Typed } from './description.ts'
import { Choice, Field } from './Field.tsx'
import { type Break, breakKinds } from './indicator.ts'
import { periodInWords } from './period-words.ts'

type BreaksFormProps = {
	language: Language
	breaks: Break[]
	typed: Typed
	faults: Faults
	mayEdit: boolean
}

/** Where something else began to be counted, and a form for one more. */
export function BreaksForm({ language, breaks, typed, faults, mayEdit }: BreaksFormProps) {
	const { t } = useTranslation('indicators')
	const field = (name: string) => ({ name, typed, faults })
	return (
		<section className="card stack">
			<h2>{t('team.breaks')}</h2>
			<p>{t('team.breaks-what')}</p>
			{breaks.map(({ id, fromPeriod, kind, reason }) => (
				<Form key={id} method="post" className="stack">
					<p>
						<b>{periodInWords(fromPeriod, language)}</b> {t(`curve.break-kind.${kind}`)} <bdi>{reason}</bdi>
					</p>
					{mayEdit ? (
						<button className="button quiet small" type="submit" name="remove" value={id}>
							{t('team.break-remove')}
						</button>
					) : null}
				</Form>
			))}
			{mayEdit ? (
				<Form method="post" className="stack" noValidate>
					<Field {...field('fromPeriod')} label={t('team.break-from')} isPlain />
					<Choice
						{...field('kind')}
						label={t('team.break-kind')}
						options={breakKinds.map(kind => [kind, t(`curve.break-kind.${kind}`)] as const)}
					/>
					<Field {...field('reason')} label={t('team.break-reason')} />
					<button className="button quiet" type="submit" name="intent" value="break">
						{t('team.break-add')}
					</button>
				</Form>
			) : null}
		</section>
	)
}
