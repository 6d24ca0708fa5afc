import { useTranslation } from 'react-i18next'
import type { PartNames } from './part-names.ts'
import type { RecordShown } from './record-shown.ts'

type TakeAwayProps = {
	/** Where the files of this ballot lie. */
	data: string
	names: PartNames[]
	/** Its hashes are what a program may be told. */
	shown: Pick<RecordShown, 'files' | 'manifestHash' | 'hash'>
}

/** What anybody may take away, and how they check it with a program that is not of this page. */
export function TakeAway({ data, names, shown }: TakeAwayProps) {
	const { files, manifestHash, hash } = shown
	const { t } = useTranslation('ballots')
	const [first] = files
	return (
		<section className="stack" id="take-away">
			<h2>{t('record.files.title')}</h2>
			<ul className="files">
				<File address={`${data}/record.json`} words={t('record.files.record')} />
				<File address={`${data}/receipts.txt`} words={t('record.files.receipts')} />
				<File address="/verify-ballot.mjs" words={t('record.files.in-javascript')} />
				<File address="/verify_ballot.py" words={t('record.files.in-python')} />
				{files.flatMap(({ part, formats }) =>
					formats.map(format => (
						<File
							key={`${part}.${format}`}
							address={`${data}/${part}.${format}`}
							words={t('record.files.part', {
								part: names.find(({ id }) => id === part)?.name ?? part,
								format: `.${format}`,
							})}
						/>
					)),
				)}
			</ul>
			<h3>{t('record.program.title')}</h3>
			<p>{t('record.program.lead')}</p>
			<Command words={t('record.program.in-javascript')} line="node verify-ballot.mjs record.json" />
			<Command words={t('record.program.in-python')} line="python3 verify_ballot.py record.json" />
			<Command
				words={t('record.program.told')}
				line={`node verify-ballot.mjs record.json --manifest ${manifestHash} --record ${hash}`}
			/>
			<Command
				words={t('record.program.count')}
				line={`npm run count -- record.json --part ${first?.part ?? ''}`}
			/>
		</section>
	)
}

function File({ address, words }: { address: string; words: string }) {
	return (
		<li>
			<a href={address} download>
				{words}
			</a>
		</li>
	)
}

function Command({ words, line }: { words: string; line: string }) {
	return (
		<div className="command">
			<p>{words}</p>
			<pre dir="ltr" lang="en">
				<code>{line}</code>
			</pre>
		</div>
	)
}
