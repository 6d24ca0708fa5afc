import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

type UndoProps = {
	/** What was taken out, as words. */
	name: string
	/** All that brings it back. */
	taken: string
	version: string
}

/** Says what was taken out, and brings it back with all its words. Works without a script: it holds what it brings back. */
export function Undo({ name, taken, version }: UndoProps) {
	const { t } = useTranslation('ballots')
	return (
		<Form method="post" className="notice undo" role="status">
			<input type="hidden" name="version" value={version} />
			<input type="hidden" name="taken" value={taken} />
			<span>{t('team.removed', { name })}</span>{' '}
			<button className="button quiet small" type="submit" name="intent" value="undo">
				{t('team.undo')}
			</button>
		</Form>
	)
}
