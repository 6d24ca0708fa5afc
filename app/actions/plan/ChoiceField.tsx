import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField as OneOf } from '#app/ui/Field.tsx'

type ChoiceFieldProps = Omit<ComponentProps<typeof OneOf>, 'note'> & {
	/** What somebody else chose and saved meanwhile. */
	theirs?: string
}

/** A field in which one of several is chosen, beside what somebody else chose meanwhile. */
export function ChoiceField({ theirs, ...field }: ChoiceFieldProps) {
	const { t } = useTranslation('actions')
	const chosen = field.options.find(([key]) => key === theirs)?.[1]
	const note = (
		<>
			{t('team.theirs')}: <bdi>{chosen ?? field.none ?? t('team.nothing-written')}</bdi>
		</>
	)
	return <OneOf {...field} note={theirs === undefined ? undefined : note} />
}
