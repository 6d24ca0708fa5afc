// The start screen of a polling station: once a voter has the tablet, nothing of their slip stays behind on it.
const form = document.querySelector<HTMLFormElement>('form[data-kiosk]')
form?.addEventListener('submit', () => setTimeout(() => form.reset()))
// A browser that brings a page back brings its fields back too.
addEventListener('pageshow', () => form?.reset())
