import frame from './page.css?inline'
import everywhere from './public.css?inline'
import survey from './survey.css?inline'

/**
 * The style sheets of children's and public pages. They go into the page itself:
 * one round trip on bad Wi-Fi. A child's survey carries no more than it wears.
 */
export const pageStyles = { frame, survey, public: everywhere } as const
