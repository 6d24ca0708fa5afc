import { useTranslation } from 'react-i18next'
import type { Clip } from './clip.ts'

/** Recordings of words that stand beside them: somebody saying them, or signing them. Nothing is fetched before it is played. */
export function Recordings({ clips, words }: { clips: readonly Clip[]; words: string }) {
	return (
		<>
			{clips.map(clip => (
				<Recording key={clip.id} clip={clip} words={words} />
			))}
		</>
	)
}

function Recording({ clip: { id, kind }, words }: { clip: Clip; words: string }) {
	const { t } = useTranslation('surveys')
	const source = { className: 'recording', controls: true, preload: 'none', src: `/clips/${id}` } as const
	switch (kind) {
		case 'audio':
			return <audio {...source} aria-label={t('clip.listen', { words })} />
		case 'video':
			return <video {...source} playsInline aria-label={t('clip.watch', { words })} />
		case 'picture':
			return null
	}
}
