import { useTranslation } from 'react-i18next'
import { isSimple } from '#app/languages/variant.ts'
import { HelpLines } from '#app/safety/HelpLines.tsx'
import type { ShownPicture } from '#app/surveys/echo-card.ts'
import { Picture } from '#app/surveys/Picture.tsx'
import { PictureRow } from '#app/surveys/PictureRow.tsx'
import type { Reader } from '#app/surveys/Words.tsx'
import { WordsPicker } from '#app/surveys/WordsPicker.tsx'

type VotedProps = {
	/** The ballot’s name in addresses. */
	slug: string
	reader: Reader
	/** Its ten letters as they are printed, and the first four of them as pictures. May be marks, in a kept page. */
	receipt: { letters: string; pictures: ShownPicture[] }
}

/** That the vote is in the box, and what shows it. The same page for every vote but for the receipt (B-12). */
export function Voted({ slug, reader, receipt }: VotedProps) {
	const { t } = useTranslation('ballots')
	return (
		<div className="stack" data-finished>
			<form id="other-words" method="post">
				<input type="hidden" name="receipt" value={receipt.letters} />
			</form>
			<WordsPicker reader={reader} path={`/ballots/${slug}/cast`} form="other-words" />
			<h1 tabIndex={-1}>
				<Picture id="party" />
				{t('receipt.title')}
			</h1>
			<p data-read-aloud>{t('receipt.in-the-box')}</p>
			<section className="card receipt" aria-labelledby="receipt-title">
				<h2 id="receipt-title">{t('receipt.yours')}</h2>
				<p className="letters">
					<bdi dir="ltr">{receipt.letters}</bdi>
				</p>
				<PictureRow pictures={receipt.pictures} />
				<p data-read-aloud>{t('receipt.keep')}</p>
				<p data-read-aloud>{t(isSimple(reader.variant) ? 'cast.simple.shows' : 'receipt.shows')}</p>
			</section>
			<p>
				<a href={`/${reader.language}/ballots/${slug}/record`}>{t('receipt.where')}</a>
			</p>
			<HelpLines />
		</div>
	)
}
