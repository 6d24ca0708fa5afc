import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { EmptyState } from './EmptyState.tsx'
import { Notice } from './Notice.tsx'
import { Tabs } from './Tabs.tsx'

// The parts as they are shown to who makes pages, and to the tests that photograph them.

/** Buttons and links in every state, a word as long as a line among them. */
export function Controls() {
	const { t } = useTranslation('ui')
	return (
		<section className="stack">
			<h2>{t('parts.buttons')}</h2>
			<p className="buttons">
				<button className="button" type="button">
					{t('parts.press')}
				</button>
				<button className="button quiet" type="button">
					{t('parts.quiet')}
				</button>
				<button className="button" type="button" disabled>
					{t('parts.disabled')}
				</button>
				<button className="button small" type="button">
					{t('parts.press')}
				</button>
				<button className="button quiet small" type="button">
					{t('parts.quiet')}
				</button>
				<a href="#specimen">{t('parts.words')}</a>
			</p>
			<p>
				<label htmlFor="specimen-progress">{t('parts.progress')}</label>
				<progress id="specimen-progress" value={4} max={12} />
			</p>
		</section>
	)
}

/** Fields: empty, filled, wrong, of several lines, to choose from, to tick. */
export function Fields() {
	const { t } = useTranslation('ui')
	return (
		<section className="stack" id="specimen">
			<h2>{t('parts.fields')}</h2>
			<section className="error-summary" aria-labelledby="specimen-errors">
				<h3 id="specimen-errors">{t('parts.wrong-title')}</h3>
				<ul>
					<li>
						<a href="#specimen-wrong">{t('parts.wrong')}</a>
					</li>
				</ul>
			</section>
			<div className="field">
				<label htmlFor="specimen-field">{t('parts.label')}</label>
				<span className="hint">{t('parts.hint')}</span>
				<input id="specimen-field" defaultValue={t('parts.words')} />
			</div>
			<div className="field">
				<label htmlFor="specimen-wrong">{t('parts.label')}</label>
				<span className="error" id="specimen-error">
					{t('parts.wrong')}
				</span>
				<input id="specimen-wrong" aria-invalid="true" aria-describedby="specimen-error" />
			</div>
			<div className="field">
				<label htmlFor="specimen-lines">{t('parts.label')}</label>
				<textarea id="specimen-lines" rows={3} defaultValue={longWord} />
			</div>
			<div className="field">
				<label htmlFor="specimen-select">{t('parts.label')}</label>
				<select id="specimen-select">
					<option>{t('parts.first')}</option>
					<option>{t('parts.second')}</option>
				</select>
			</div>
			<label className="tick">
				<input type="checkbox" defaultChecked /> <span>{t('parts.first')}</span>
			</label>
		</section>
	)
}

/** Cards, marks, a table. */
export function Marks() {
	const { t } = useTranslation('ui')
	return (
		<section className="stack">
			<h2>{t('parts.cards')}</h2>
			<ul className="cards">
				<li className="card">
					<h3>{t('parts.first')}</h3>
					<p>{t('parts.words')}</p>
					<p>
						<span className="sample">{t('sample')}</span> <span className="status">{t('parts.first')}</span>
					</p>
				</li>
				<li className="card">
					<h3>{longWord}</h3>
					<p>
						{t('parts.words')} <bdi lang="ar">كلمات بالعربية</bdi> {t('parts.words')} 👩🏽‍🦽🏴󠁧󠁢󠁷󠁬󠁳󠁿
					</p>
				</li>
			</ul>
			<h2>{t('parts.table')}</h2>
			<table className="table">
				<caption>{t('parts.words')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('parts.label')}</th>
						<th scope="col">{t('parts.number')}</th>
					</tr>
				</thead>
				<tbody>
					{[t('parts.first'), t('parts.second')].map((name, place) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							<td>{t('parts.so-many', { number: (place + 1) * 1200 })}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}

/** Notes, what was done, and nothing at all. */
export function Messages() {
	const { t } = useTranslation('ui')
	return (
		<section className="stack">
			<h2>{t('parts.messages')}</h2>
			<p className="note">{t('parts.words')}</p>
			<Notice>{t('parts.done')}</Notice>
			<EmptyState>
				<h3>{t('parts.empty')}</h3>
				<p>{t('parts.words')}</p>
			</EmptyState>
		</section>
	)
}

/** What shares one place, and what lies over a page. */
export function Windows() {
	const { t } = useTranslation('ui')
	return (
		<section className="stack">
			<h2>{t('parts.tabs')}</h2>
			<Tabs
				label={t('parts.tabs')}
				tabs={(['first', 'second'] as const).map(id => ({
					id,
					name: t(`parts.${id}`),
					inside: <p>{t('parts.words')}</p>,
				}))}
			/>
			<h2>{t('parts.dialog')}</h2>
			<Dialog opener={t('parts.open')} title={t('parts.dialog')}>
				<p>{t('parts.words')}</p>
			</Dialog>
		</section>
	)
}

/** Sixty letters without a place to break: a layout must hold it all the same. */
const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoches'
