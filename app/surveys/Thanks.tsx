import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import { isSimple } from '#app/languages/variant.ts'
import { HelpLines } from '#app/safety/HelpLines.tsx'
import type { ShownPicture } from './echo-card.ts'
import { Picture } from './Picture.tsx'
import { PictureRow } from './PictureRow.tsx'
import type { Reader } from './Words.tsx'
import { WordsPicker } from './WordsPicker.tsx'

type ThanksProps = {
	/** The survey's name in addresses. */
	slug: string
	reader: Reader
	/** Nothing here: the page was opened without sending. */
	receipt?: { said: string; letters: string }
	/** The echo card of the survey: the same for every child. */
	card: readonly ShownPicture[]
	service: string
	replyBy: string
	/** By when who asked will answer, with how long that is. */
	promise?: ReactNode
}

/** Thank you, the receipt to keep, what happens next, and the way to take it all back (C-15). The same for everybody but for the receipt. */
export function Thanks({ slug, reader, receipt, card, service, replyBy, promise }: ThanksProps) {
	const { t } = useTranslation('surveys')
	const simple = isSimple(reader.variant)
	const stored = simple ? t('simple.stored') : t('thanks.stored')
	return (
		<div className="stack thanks" data-finished>
			<form id="other-words" method="post">
				<input type="hidden" name="receipt" value={receipt ? `${receipt.said} ${receipt.letters}` : ''} />
			</form>
			<WordsPicker reader={reader} path={`/surveys/${slug}/thanks`} form="other-words" />
			<h1 tabIndex={-1}>
				{simple ? <Picture id="party" /> : null}
				{t('thanks.title')}
			</h1>
			<p data-read-aloud>{receipt ? stored : t('thanks.no-receipt')}</p>
			<EchoCard {...{ reader, card, receipt }} />
			<h2>{t('thanks.next-title')}</h2>
			{promise ?? (
				<p data-read-aloud>{t('thanks.reply-by', { service, day: dayInWords(replyBy, reader.language) })}</p>
			)}
			<NextSteps language={reader.language} receipt={receipt} />
			<HelpLines />
		</div>
	)
}

/**
 * One slip in two halves. The pictures are for everybody: they lead to what happened, and tell nothing of who holds
 * them. The receipt below the line is for its owner: it takes answers back (decision 0029).
 */
function EchoCard({ reader, card, receipt }: Pick<ThanksProps, 'reader' | 'card' | 'receipt'>) {
	const { t } = useTranslation('surveys')
	const simple = isSimple(reader.variant)
	return (
		<section className="card receipt echo-card" aria-labelledby="receipt-title">
			<h2 id="receipt-title">{t('thanks.card-title')}</h2>
			<div data-read-aloud>
				<PictureRow pictures={card} />
			</div>
			<p data-read-aloud>{t(simple ? 'simple.card-why' : 'thanks.card-why')}</p>
			{simple ? null : <p>{t('thanks.card-same')}</p>}
			{receipt ? (
				<div className="only-yours">
					<h3>{t('thanks.receipt-title')}</h3>
					<p data-read-aloud>{t(simple ? 'simple.receipt-why' : 'thanks.receipt-why')}</p>
					<p className="said">{receipt.said}</p>
					<p className="letters">
						<bdi dir="ltr">{receipt.letters}</bdi>
					</p>
				</div>
			) : null}
			<p className="hint no-print">{t('thanks.card-print')}</p>
		</section>
	)
}

/** The two things a receipt is for. It goes in the body, never in an address (W-22). */
function NextSteps({ language, receipt }: { language: string; receipt: ThanksProps['receipt'] }) {
	const { t } = useTranslation('surveys')
	return (
		<div className="buttons no-print">
			<form method="post" action={`/${language}/what-happened`}>
				{receipt ? <input type="hidden" name="receipt" value={`${receipt.said} ${receipt.letters}`} /> : null}
				<button className="button" type="submit">
					{t('thanks.see')}
				</button>
			</form>
			{receipt ? (
				<form method="post" action={`/${language}/take-back`}>
					<input type="hidden" name="receipt" value={`${receipt.said} ${receipt.letters}`} />
					<button className="button quiet" type="submit" name="step" value="ask">
						{t('thanks.take-back')}
					</button>
				</form>
			) : null}
		</div>
	)
}
