import type { Clip } from './clip.ts'
import { pictureFile } from './picture.ts'

type PictureProps = {
	/** A picture of the library. An id nobody knows shows nothing. */
	id: string | undefined
	/** A school's own symbol among these takes its place. */
	own?: readonly Clip[]
}

/** A picture beside words that say the same, so it has no words of its own. */
export function Picture({ id, own = [] }: PictureProps) {
	const symbol = own.find(({ kind }) => kind === 'picture')
	const file = symbol ? `/clips/${symbol.id}` : pictureFile(id)
	if (!file) return null
	return <img className="picture" src={file} alt="" width="72" height="72" loading="lazy" decoding="async" />
}
