import { InEnglish } from '#app/languages/InEnglish.tsx'

type SourceLinkProps = { url: string | null; otherwise: string }

/** Where something is told: a link that shows its address without what every address has. Documents without one are named. */
export function SourceLink({ url, otherwise }: SourceLinkProps) {
	if (!url) return <InEnglish>{otherwise}</InEnglish>
	return (
		<a href={url} lang="en" dir="ltr" rel="noreferrer" className="source-link">
			{url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
		</a>
	)
}
