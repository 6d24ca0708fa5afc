import type { ShownPicture } from './echo-card.ts'

/** Pictures in a row, each with its word beneath: what a child keeps, shows, or says aloud. */
export function PictureRow({ pictures }: { pictures: readonly ShownPicture[] }) {
	return (
		<ul className="receipt-pictures">
			{pictures.map(({ file, words }, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a picture may come twice, and the row never changes.
				<li key={place}>
					<img className="picture" src={file} alt="" width="72" height="72" />
					<span>{words}</span>{' '}
				</li>
			))}
		</ul>
	)
}
