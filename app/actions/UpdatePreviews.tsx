import { useTranslation } from 'react-i18next'
import { directionOf, type Language, languages } from '#app/languages/language.ts'
import type { DraftTyped } from './draft.ts'
import type { Offer } from './offers.ts'
import { type PreviewGround, previewsOf } from './preview.ts'
import { UpdateArticle } from './UpdateArticle.tsx'

type UpdatePreviewsProps = {
	typed: DraftTyped
	offers: Offer[]
	ground: PreviewGround
	/** The language of the person who edits. */
	language: Language
	/** The language that is being written. */
	shown: Language
	onShow: (language: Language) => void
}

/** What everybody would see: one language open, the one that is being written, and the others a press away. */
export function UpdatePreviews({ typed, offers, ground, language, shown, onShow }: UpdatePreviewsProps) {
	const { t } = useTranslation('actions')
	const previews = previewsOf(typed, { offers, ground })
	return (
		<section className="preview" aria-labelledby="preview">
			<h2 id="preview">{t('team.preview')}</h2>
			{previews.length === 0 ? <p className="soft">{t('team.no-preview')}</p> : null}
			{previews.map(telling => (
				<details
					key={telling.language}
					name="preview"
					open={telling.language === shown}
					onToggle={event => {
						if (event.currentTarget.open) onShow(telling.language)
					}}
				>
					<summary lang={telling.language} dir={directionOf(telling.language)}>
						{languages[telling.language].name}
					</summary>
					<UpdateArticle update={telling} language={language} isPreview />
				</details>
			))}
		</section>
	)
}
