import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type ExchangeFault, exchangeFormats } from '#app/languages/exchange.ts'
import type { WordingKey } from '#app/languages/language.ts'

const formatNames = { csv: 'CSV', 'xliff-1.2': 'XLIFF 1.2', 'xliff-2.0': 'XLIFF 2.0' } as const

/** The way out to translators' own programs, and back. What comes back is looked at first, and saved then. */
export function DeskFiles({ path, into }: { path: string; into: WordingKey }) {
	const { t } = useTranslation('languages')
	return (
		<details className="card">
			<summary>{t('desk.files')}</summary>
			<p className="buttons">
				{exchangeFormats.map(format => (
					<a
						key={format}
						className="button quiet small"
						href={`${path}/file?${new URLSearchParams({ into, as: format })}`}
						download
					>
						{t('desk.download', { format: formatNames[format] })}
					</a>
				))}
			</p>
			<Form method="post" encType="multipart/form-data" className="stack">
				<div className="field">
					<label htmlFor="file">{t('desk.bring')}</label>
					<span className="hint" id="file-hint">
						{t('desk.bring-hint')}
					</span>
					<input
						id="file"
						type="file"
						name="file"
						accept=".csv,.xlf,.xliff,text/csv,application/xliff+xml"
						aria-describedby="file-hint"
						required
					/>
				</div>
				<p>
					<button className="button quiet" type="submit" name="intent" value="read">
						{t('desk.read-file')}
					</button>
				</p>
			</Form>
		</details>
	)
}

/** What was in a file that came back: a sentence for every line that does not fit, with its words. */
export function Brought({ lines, faults }: { lines: number; faults: ExchangeFault[] }) {
	const { t } = useTranslation('languages')
	return (
		<section className="note stack" role="status">
			<p>{t('desk.brought', { count: lines })}</p>
			{faults.length > 0 ? (
				<ul>
					{faults.map(({ line, fault, field, words }) => (
						<li key={`${line} ${fault}`}>
							{t(`desk.fault.${fault}`, { line })} <bdi>{field}</bdi>
							{words ? (
								<>
									{' '}
									<q dir="auto">{words}</q>
								</>
							) : null}
						</li>
					))}
				</ul>
			) : null}
		</section>
	)
}
