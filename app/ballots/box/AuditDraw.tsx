import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AuditList, auditListOf } from './audit-list.client.ts'
import { readSlips } from './kept-audit.ts'

/**
 * Where the Youth Council types the slips it drew. The list is made here, in its browser: the field has no name, so
 * that no form sends it. The server hears how many there are, and a hash.
 */
export function AuditDraw({ most }: { most: number }) {
	const { t } = useTranslation('ballots')
	const [typed, setTyped] = useState('')
	const [refusal, setRefusal] = useState<string>()
	const [list, setList] = useState<AuditList>()
	async function make() {
		const read = readSlips(typed)
		if (!read.ok) return setRefusal(read.refusal)
		if (read.value.length === 0 || read.value.length > most) return setRefusal('audit.other-count')
		setRefusal(undefined)
		setList(await auditListOf(read.value))
	}
	if (list) return <ListMade list={list} />
	return (
		<div className="card stack box-card">
			<h2>{t('audit.draw-title')}</h2>
			<p>{t('audit.draw', { count: most })}</p>
			<p className="hint">{t('audit.who')}</p>
			<p className="field">
				<label htmlFor="drawn-slips">{t('audit.slips')}</label>
				<span className="hint">{t('audit.slips-hint')}</span>
				{refusal ? (
					<span className="error" role="alert">
						{t(`audit.refused.${refusal}`)}
					</span>
				) : null}
				<textarea
					id="drawn-slips"
					className="share-input"
					dir="ltr"
					rows={8}
					autoComplete="off"
					spellCheck={false}
					value={typed}
					onChange={({ target }) => setTyped(target.value)}
				/>
			</p>
			<p className="buttons">
				<button className="button" type="button" onClick={make}>
					{t('audit.make-list')}
				</button>
			</p>
		</div>
	)
}

/** The list, to be kept on paper before anything is sent. */
function ListMade({ list }: { list: AuditList }) {
	const { t } = useTranslation('ballots')
	return (
		<Form method="post" className="card stack box-card">
			<h2>{t('audit.list')}</h2>
			<p className="no-print">{t('audit.list-hint')}</p>
			<pre className="audit-list" dir="ltr" translate="no">
				{list.text}
			</pre>
			<p className="buttons no-print">
				<button className="button quiet" type="button" onClick={() => print()}>
					{t('audit.print')}
				</button>
			</p>
			<p>{t('audit.hash')}</p>
			<p className="box-hash" dir="ltr" translate="no">
				{list.hash.replaceAll(/.{4}(?=.)/g, '$& ')}
			</p>
			<input type="hidden" name="ask" value="draw" />
			<input type="hidden" name="count" value={list.count} />
			<input type="hidden" name="hash" value={list.hash} />
			<p className="no-print">
				<label className="box-tick">
					<input type="checkbox" required /> {t('audit.kept')}
				</label>
			</p>
			<p className="buttons no-print">
				<button className="button" type="submit">
					{t('audit.send')}
				</button>
			</p>
		</Form>
	)
}
