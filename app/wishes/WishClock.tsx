import { lineOf } from './WishSymbol.tsx'

/** How far a seed stands from the middle, in the drawing's units. Three have begun to fly. */
const reach = [128, 178, 206, 166, 128, 128, 128, 128, 128, 128, 128, 128]
const middle = { x: 165, y: 212 }

/** The twelve wishes as the seeds of a dandelion clock, three of them on the wind. A picture for the first page; it says nothing the words do not. */
export function WishClock() {
	return (
		<svg className="clock" viewBox="0 0 400 420" aria-hidden="true" focusable="false">
			<g fill="none" stroke="currentColor" strokeLinecap="round">
				<path strokeWidth="6" d={`M${middle.x} ${middle.y}c6 70-4 130-34 200`} />
				<path strokeWidth="3" d={seeds.map(({ stalk }) => stalk).join('')} />
			</g>
			<circle cx={middle.x} cy={middle.y} r="17" fill="currentColor" />
			{seeds.map(({ number, x, y }) => (
				<g key={number} className={`wish-${number}`}>
					<circle className="seed" cx={x} cy={y} r="30" />
					<path
						className="sign"
						transform={`translate(${x - 19.2} ${y - 19.2}) scale(1.6)`}
						fill="none"
						stroke="currentColor"
						strokeWidth="2"
						strokeLinecap="round"
						strokeLinejoin="round"
						d={lineOf(number)}
					/>
				</g>
			))}
		</svg>
	)
}

const seeds = reach.map((far, place) => {
	const angle = ((place * 30 - 90) * Math.PI) / 180
	const at = (distance: number) => ({
		x: Math.round(middle.x + distance * Math.cos(angle)),
		y: Math.round(middle.y + distance * Math.sin(angle)),
	})
	const from = at(far > 130 ? far - 62 : 26)
	const to = at(far - 30)
	return { number: place + 1, ...at(far), stalk: `M${from.x} ${from.y}L${to.x} ${to.y}` }
})
