import { useTranslation } from 'react-i18next'

/** Everything a child sent, kept in the page when it could not be stored: one press sends it again. `fields` may be a mark for a kept page. */
export function Busy({ action, fields }: { action: string; fields: [string, string][] | string }) {
	const { t } = useTranslation('surveys')
	return (
		<section className="stack" data-busy>
			<h1 tabIndex={-1}>{t('busy.title')}</h1>
			<p>{t('busy.what-to-do')}</p>
			<form method="post" action={action}>
				{typeof fields === 'string'
					? fields
					: fields.map(([name, value]) => (
							<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
						))}
				<button className="button" type="submit">
					{t('send-again')}
				</button>
			</form>
			<p>{t('busy.nothing-lost')}</p>
		</section>
	)
}
