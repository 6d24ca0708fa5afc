import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import { SiteMark } from '#app/ui/SiteMark.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { Words } from '../YouSaid.tsx'
import { PosterPicture } from './PosterPicture.tsx'
import { PosterPromised } from './PosterPromised.tsx'
import { PosterSaid } from './PosterSaid.tsx'
import { isCut, type Poster, type PosterPrint } from './poster.ts'

type PosterSheetProps = PosterPrint & { poster: Poster; isOut: boolean }

/** One sheet of A4 for a wall (C19): what was said, what was promised, who owes it, and where it stands today. */
export function PosterSheet({ poster, isOut, language, today, qr, address }: PosterSheetProps) {
	const { t } = useTranslation(['actions', 'ui'])
	const { kind, heading, wish, isSample, hasMoreAnswers, hasMorePromises } = poster
	const opening = { survey: t('poster.told'), promise: t('poster.promise'), wish: t('poster.wish') }[kind]
	return (
		<article className="poster">
			<header className="poster-head">
				<div>
					<p className="poster-site">
						<SiteMark />
						{t('ui:site-name')} {isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					</p>
					<h1 data-read-aloud>{opening}</h1>
					{heading ? (
						<p className="poster-about">
							<Words words={heading} language={language} />
						</p>
					) : null}
					{wish ? (
						<p className="poster-about">
							<WishMark number={wish} />
						</p>
					) : null}
				</div>
				<div className="poster-live">
					<svg viewBox={`0 0 ${qr.side} ${qr.side}`} className="poster-code" aria-hidden="true">
						<path d={qr.path} />
					</svg>
					<strong>{t('poster.scan')}</strong>
				</div>
			</header>
			<PosterSaid poster={poster} isOut={isOut} language={language} />
			<PosterPromised poster={poster} language={language} />
			<footer className="poster-foot">
				<PosterPicture id="phone" />
				<div>
					<p>
						{t('poster.scan-how')}{' '}
						<a href={poster.path} className="poster-address">
							<bdi dir="ltr">{address}</bdi>
						</a>
					</p>
					<p>
						{hasMoreAnswers || hasMorePromises ? t('poster.more') : null}{' '}
						{isCut(poster) ? t('poster.cut') : null}
					</p>
					<p className="poster-small">
						{t('poster.true', { day: dayInWords(today, language) })} {t('poster.pictures')}
					</p>
				</div>
			</footer>
		</article>
	)
}
