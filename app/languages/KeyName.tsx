import { useTranslation } from 'react-i18next'
import { directionOf, languages, type WordingKey } from './language.ts'
import { readKey } from './translation.ts'

/** A language by its own name, and for whom: `Polski · Easy Read`. */
export function KeyName({ wordingKey }: { wordingKey: WordingKey }) {
	const { language, variant } = readKey(wordingKey)
	const forWhom = useVariantName()(variant)
	return (
		<span>
			<bdi lang={language} dir={directionOf(language)}>
				{languages[language].name}
			</bdi>
			{forWhom ? (
				<>
					{' · '}
					<bdi>{forWhom}</bdi>
				</>
			) : null}
		</span>
	)
}

/** The name of a variant: ages are numbers in every language. */
export function useVariantName(): (variant: ReturnType<typeof readKey>['variant']) => string {
	const { t } = useTranslation('languages')
	return variant => (variant === 'easy-read' ? t('desk.easy-read') : (variant ?? '').replace('-', '–'))
}
