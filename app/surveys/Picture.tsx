import { pictureFile } from './picture.ts'

/** A picture beside words that say the same, so it has no words of its own. An id nobody knows shows nothing. */
export function Picture({ id }: { id: string | undefined }) {
	const file = pictureFile(id)
	if (!file) return null
	return <img className="picture" src={file} alt="" width="72" height="72" loading="lazy" decoding="async" />
}
