import { pictureFile } from '#app/surveys/picture.ts'

/** A picture beside words that say the same. It is fetched at once: a printer waits for no scrolling. */
export function PosterPicture({ id }: { id: string | undefined }) {
	const file = pictureFile(id)
	return file ? <img className="poster-picture" src={file} alt="" width="72" height="72" /> : null
}
