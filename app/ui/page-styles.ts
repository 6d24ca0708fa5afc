import css from './page.css?inline'

/** The style of children's and public pages. It goes into the page itself: one round trip on bad Wi-Fi. */
export const pageStyles = css
