/**
 * The buttons that lead to this survey in other words go by way of the draft,
 * which knows the place too. The new page takes the place of this one in the
 * history: "back" must not lead to answers that were sent meanwhile (C-14).
 * Where nothing can be kept, the form goes along as it does without script.
 *
 * @param save keeps the draft, and answers whether it is kept.
 */
export function carryOverToOtherWords(save: () => boolean): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-words-picker] button')) {
		button.addEventListener('click', event => {
			if (!save()) return
			event.preventDefault()
			location.replace(button.formAction)
		})
	}
}

/** Fetches the pictures of questions to come while the first is read: the page works without a connection from then on. */
export function loadPictures(form: HTMLFormElement): void {
	const load = () => {
		for (const picture of form.querySelectorAll('img')) picture.loading = 'eager'
	}
	if (document.readyState === 'complete') load()
	else addEventListener('load', load, { once: true })
}
