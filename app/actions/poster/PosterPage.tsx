import { useTranslation } from 'react-i18next'
import { Page } from '#app/ui/Page.tsx'
import { GroupChoice } from './GroupChoice.tsx'
import { PosterSheet } from './PosterSheet.tsx'
import type { Poster, PosterGroup, PosterPrint } from './poster.ts'

type PosterPageProps = PosterPrint & {
	poster: Poster
	/** The groups a poster of this survey can be asked for. */
	groups?: readonly Omit<PosterGroup, 'isShown'>[]
	/** Whether the survey's numbers are out. */
	isOut?: boolean
}

/** A poster with what whoever prints it must know, which is not printed. */
export function PosterPage({ groups = [], isOut = true, ...sheet }: PosterPageProps) {
	const { t } = useTranslation('actions')
	const { language, poster } = sheet
	return (
		<Page language={language}>
			<div className="no-print stack">
				<p className="note">{t('poster.how')}</p>
				<GroupChoice groups={isOut ? groups : []} chosen={poster.group} />
				{poster.group && !poster.group.isShown && isOut ? (
					<p className="note">{t('poster.too-few-help')}</p>
				) : null}
			</div>
			<PosterSheet {...sheet} isOut={isOut} />
		</Page>
	)
}
