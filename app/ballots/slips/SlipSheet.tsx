import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { PrintedSlip, Sheet } from './sheet.ts'

/** How many slips one page of A4 has: two beside each other, five times. */
const perPage = 10

type SlipSheetProps = {
	sheet: Sheet
	/** Of who prints: the cover is for adults. Slips are in their own languages. */
	language: string
	printedBy: string
	printedOn: string
}

/** For each batch a cover that two people sign, then its slips. */
export function SlipSheet({ sheet, ...print }: SlipSheetProps) {
	return sheet.batches.map(batch => (
		<section key={batch.number} className="slip-batch">
			<Cover {...{ sheet, batch, ...print }} />
			{pagesOf(batch.slips).map(slips => (
				<div key={slips[0]?.number} className="sheet-page slip-page">
					{slips.map(slip => (
						<Slip key={slip.number} {...{ sheet, batch, slip }} />
					))}
				</div>
			))}
		</section>
	))
}

function pagesOf(slips: PrintedSlip[]): PrintedSlip[][] {
	const pages = Math.ceil(slips.length / perPage)
	return Array.from({ length: pages }, (_, page) => slips.slice(page * perPage, (page + 1) * perPage))
}

type BatchProps = { sheet: Sheet; batch: Sheet['batches'][number] }

function Cover({ sheet, batch, language, printedBy, printedOn }: Omit<SlipSheetProps, 'sheet'> & BatchProps) {
	const { t } = useTranslation('ballots')
	const number = numberInWords(batch.number, language)
	const facts = [
		[t('slips.school'), sheet.school],
		[t('slips.class'), batch.label],
		[t('slips.year'), batch.year],
		[t('slips.how-many'), numberInWords(batch.count, language)],
		[t('slips.cover.printed-by'), printedBy],
		[t('slips.cover.printed-on'), printedOn],
	].filter(([, fact]) => fact !== '')
	return (
		<div className="sheet-page slip-cover">
			<p className="slip-ballot">{sheet.said[0]?.title}</p>
			<h2>{t('slips.batch', { number })}</h2>
			<dl>
				{facts.map(([name, fact]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>
							<bdi>{fact}</bdi>
						</dd>
					</div>
				))}
			</dl>
			<ol>
				{(['cut', 'count', 'keep', 'mix', 'lost'] as const).map(step => (
					<li key={step}>{t(`slips.cover.${step}`)}</li>
				))}
			</ol>
			<div className="signatures">
				<p>{t('slips.cover.sign-printed')}</p>
				<p>{t('slips.cover.sign-counted')}</p>
			</div>
		</div>
	)
}

function Slip({ sheet, batch, slip }: BatchProps & { slip: PrintedSlip }) {
	const [first] = sheet.said
	return (
		<article className="slip" lang="en" dir="ltr">
			<div className="slip-words">
				<h3>{first?.title}</h3>
				<p className="slip-place">
					{[sheet.school, batch.label || batch.year].filter(Boolean).join(' · ')}
					<br />
					{slip.place}
				</p>
				<p className="slip-letters">{slip.letters}</p>
				<p className="slip-address">{sheet.address}</p>
				{sheet.said.map(({ language, direction, how }) => (
					<p key={language} className="slip-how" lang={language} dir={direction}>
						{how}
					</p>
				))}
			</div>
			<svg className="slip-code" viewBox={`0 0 ${slip.qr.side} ${slip.qr.side}`} aria-hidden="true">
				<path d={slip.qr.path} />
			</svg>
		</article>
	)
}
