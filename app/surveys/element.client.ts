/** A new element with these classes. */
export function made(name: string, className: string): HTMLElement {
	const element = document.createElement(name)
	if (className) element.className = className
	return element
}

/** A button that does something when it is pressed. */
export function button(words: string | undefined, look: string, press: () => void): HTMLButtonElement {
	const element = document.createElement('button')
	element.type = 'button'
	element.className = `button ${look}`
	element.textContent = words ?? ''
	element.addEventListener('click', press)
	return element
}
