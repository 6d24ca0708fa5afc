/** Our sign: a dandelion clock with twelve seeds, one for each wish. The name beside it says the same. */
export function SiteMark() {
	return (
		<svg
			viewBox="0 0 32 32"
			width="32"
			height="32"
			fill="none"
			stroke="currentColor"
			strokeLinecap="round"
			aria-hidden="true"
			focusable="false"
		>
			<path
				strokeWidth="1.4"
				d="M16 8.4V5m1.8 3.9 1.7-3m-.4 4.3 3-1.700M19.6 12H23m-3.9 1.8 3 1.700m-4.3-.4 1.7 3M16 15.600V31m-1.8-15.9-1.7 3m.4-4.3-3 1.700M12.4 12H9m3.9-1.8-3-1.700m4.3.4-1.7-3"
			/>
			<circle cx="16" cy="12" r="2.4" fill="currentColor" stroke="none" />
			<path
				strokeWidth="3.2"
				d="M16 1.800h.01M21.1 3.200h.01M24.8 6.900h.01M26.2 12h.01M24.8 17.100h.01M21.1 20.800h.01M10.9 20.800h.01M7.2 17.100h.01M5.8 12h.01M7.2 6.900h.01M10.9 3.200h.01M16 22.200h.01"
			/>
		</svg>
	)
}
