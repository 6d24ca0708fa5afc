import ballot from './ballot.css?inline'
import manifestos from './manifestos.css?inline'
import frame from './page.css?inline'
import poster from './poster.css?inline'
import promise from './promise.css?inline'
import everywhere from './public.css?inline'
import slips from './slips.css?inline'
import survey from './survey.css?inline'
import told from './told.css?inline'

/**
 * The style sheets of children's and public pages. They go into the page itself:
 * one round trip on bad Wi-Fi. A child's survey carries no more than it wears; a ballot wears the same and its own.
 */
export const pageStyles = {
	frame,
	survey,
	ballot,
	told,
	slips,
	poster,
	promise,
	manifestos,
	public: everywhere,
} as const
