// Looks at a page from inside it: what can be read, what is cut off, what the
// keyboard shows, what only a fill would say. It computes, and sees no pixels:
// cheap enough for every address in every palette. `eyes.ts` puts it into pages.

type Rgb = [number, number, number]
type Eyes = {
	/** Words with less contrast than 7 to 1 (large ones: 4.5), each with its number. */
	faintWords: () => string[]
	/** Words that are cut off, that spill from their box or from the page, or lie on other words. */
	lostWords: () => string[]
	/** Parts that one can press or fill in, and bars, that nothing sets off from what is around them. */
	unseenParts: () => string[]
	/** What is chosen or where one is, and looks like what is not. */
	unsaidStates: () => string[]
	/** Stops of the keyboard without a ring of 2 pixels and 3 to 1, or outside the page. Press a key before. */
	unseenStops: () => string[]
	/** Places where these words of a person's could turn the sentence around them, or themselves, about. */
	loosePersonsWords: (words: string) => string[]
	/** Menus of the page's head that open beyond its edge. */
	menusBeyond: () => string[]
}
// biome-ignore lint/correctness/noUnusedVariables: it adds to the browser's own
interface Window {
	eyes: Eyes
}

{
	const seen = new Map<string, [...Rgb, number]>()
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

	/** A colour in whatever notation as red, green, blue and how far it covers, 0 to 1. */
	const rgba = (colour: string): [...Rgb, number] => {
		const known = seen.get(colour)
		if (known) return known
		if (!canvas) throw new Error('No canvas to read colours from.')
		canvas.clearRect(0, 0, 1, 1)
		canvas.fillStyle = colour
		canvas.fillRect(0, 0, 1, 1)
		const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
		seen.set(colour, [r, g, b, a / 255])
		return [r, g, b, a / 255]
	}
	const over = ([r, g, b, a]: [...Rgb, number], [R, G, B]: Rgb): Rgb => [
		r * a + R * (1 - a),
		g * a + G * (1 - a),
		b * a + B * (1 - a),
	]
	const light = (rgb: Rgb) => {
		const [r = 0, g = 0, b = 0] = rgb
			.map(part => part / 255)
			.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
		return 0.2126 * r + 0.7152 * g + 0.0722 * b
	}
	const contrast = (one: Rgb, other: Rgb) => {
		const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b)
		return (bright + 0.05) / (dark + 0.05)
	}

	/** What a thing stands on: its own ground and those behind it. */
	const groundOf = (element: Element | null): Rgb => {
		if (!element) return over(rgba('Canvas'), [255, 255, 255])
		const own = rgba(getComputedStyle(element).backgroundColor)
		if (own[3] === 1) return [own[0], own[1], own[2]]
		return over(own, groundOf(element.parentElement))
	}
	const isShown = (element: Element) =>
		element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
	/** Kept for those who listen: cut away on purpose, here or where it stands. */
	const isForVoices = (element: Element): boolean => {
		for (let here: Element | null = element; here; here = here.parentElement)
			if (getComputedStyle(here).clipPath === 'inset(50%)' || here.matches('.skip-link:not(:focus)'))
				return true
		return false
	}
	const nameOf = (element: Element) =>
		`${element.tagName.toLowerCase()}${[...element.classList].map(name => `.${name}`).join('')} “${(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 40)}”`

	/** Every text that is shown, by the element it stands in. */
	const texts = (): { node: Text; element: Element }[] => {
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
		const found: { node: Text; element: Element }[] = []
		for (let node = walk.nextNode(); node; node = walk.nextNode()) {
			const element = node.parentElement
			if (!(node instanceof Text) || !element || !node.data.trim()) continue
			if (element.closest('svg, script, style, option, noscript') || isForVoices(element)) continue
			if (isShown(element)) found.push({ node, element })
		}
		return found
	}
	const isDisabled = (element: Element) =>
		element.closest(':disabled, [aria-disabled="true"], label:has(:disabled)') !== null

	const faintWords = (): string[] => {
		const fields = [...document.querySelectorAll('input, textarea, select')].filter(
			one => isShown(one) && one.clientWidth > 1,
		)
		const found = new Set<string>()
		for (const element of new Set([...texts().map(one => one.element), ...fields])) {
			if (isDisabled(element)) continue
			const { color, fontSize, fontWeight } = getComputedStyle(element)
			const size = Number.parseFloat(fontSize)
			const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
			const ground = groundOf(element)
			const has = contrast(over(rgba(color), ground), ground)
			if (has < (isLarge ? 4.5 : 7) - 0.01) found.add(`${has.toFixed(2)}: ${nameOf(element)}`)
		}
		return [...found]
	}

	/** The part of a rectangle that boxes around it let be seen, and whether one cut it for good. */
	const cutBy = (element: Element, box: DOMRect) => {
		let { left, right, top, bottom } = box
		let isCut = false
		for (let here: Element | null = element; here; here = here.parentElement) {
			const style = getComputedStyle(here)
			if (here === document.body || here === document.documentElement || style.display === 'inline') continue
			if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
			const frame = here.getBoundingClientRect()
			const beyond =
				left < frame.left - 1.5 ||
				right > frame.right + 1.5 ||
				top < frame.top - 1.5 ||
				bottom > frame.bottom + 1.5
			const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY)
			// Cut with dots, where a link beside it leads to the whole; or one's own name in the head of a phone.
			const isShort = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
			const leadsOn = isShort && here.closest('a, li, article, .card')?.matches('a, :has(a[href])')
			const isOwnName = isShort && here.matches('.team-person')
			if (beyond && !scrolls && !leadsOn && !isOwnName) isCut = true
			left = Math.max(left, frame.left)
			right = Math.min(right, frame.right)
			top = Math.max(top, frame.top)
			bottom = Math.min(bottom, frame.bottom)
			if (style.position === 'fixed') break
		}
		return { left, right, top, bottom, isCut }
	}

	/** The nearest box around a text that one can see: with a ground or a line of its own. */
	const boxAround = (element: Element): Element | undefined => {
		for (let here: Element | null = element; here && here !== document.body; here = here.parentElement) {
			const style = getComputedStyle(here)
			if (style.display.startsWith('inline') && style.display !== 'inline-flex') continue
			if (style.overflowX !== 'visible' || style.position === 'absolute') return undefined
			if (rgba(style.backgroundColor)[3] > 0 || Number.parseFloat(style.borderBlockStartWidth) > 0)
				return here
		}
		return undefined
	}

	/** The bar at a page's edge that everything else goes under: what keeps out of its way is tried with the keyboard. */
	const staysInSight = (element: Element): Element | undefined => {
		for (let here: Element | null = element; here; here = here.parentElement)
			if (getComputedStyle(here).position === 'sticky') return here
		return undefined
	}

	const lostWords = (): string[] => {
		const found = new Set<string>()
		const page = document.documentElement
		if (page.scrollWidth > page.clientWidth) found.add(`${page.scrollWidth - page.clientWidth} px sideways`)
		const lines: {
			left: number
			right: number
			top: number
			bottom: number
			node: Text
			element: Element
		}[] = []
		for (const { node, element } of texts()) {
			const range = document.createRange()
			range.selectNodeContents(node)
			const tall = Number.parseFloat(getComputedStyle(element).fontSize) * 0.8
			const around = boxAround(element)
			const frame = around?.getBoundingClientRect()
			for (const rect of range.getClientRects()) {
				if (rect.width < 1) continue
				// The letters themselves, without the space a face keeps above and below them.
				const height = Math.min(rect.height, tall)
				const letters = new DOMRect(rect.x, rect.y + (rect.height - height) / 2, rect.width, height)
				const { isCut, ...shown } = cutBy(element, letters)
				if (isCut) found.add(`cut: ${nameOf(element)}`)
				if (shown.right - shown.left < 1 || shown.bottom - shown.top < 1) continue
				if (shown.left < -1 || shown.right > page.clientWidth + 1)
					found.add(`off the page: ${nameOf(element)}`)
				if (
					frame &&
					(shown.left < frame.left - 2 ||
						shown.right > frame.right + 2 ||
						shown.top < frame.top - 2 ||
						shown.bottom > frame.bottom + 2)
				)
					found.add(`out of its box: ${nameOf(element)}`)
				lines.push({ ...shown, node, element })
			}
		}
		lines.sort((a, b) => a.top - b.top)
		for (const [place, one] of lines.entries())
			for (let next = place + 1; next < lines.length; next++) {
				const other = lines[next]
				if (!other || other.top > one.bottom - 2) break
				if (other.node === one.node) continue
				const isOver =
					Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
					Math.min(one.bottom, other.bottom) - other.top > 2
				if (isOver && staysInSight(other.element) === staysInSight(one.element))
					found.add(`one on the other: ${nameOf(one.element)} and ${nameOf(other.element)}`)
			}
		return [...found]
	}

	/** Whether a line, a ring or a ground of 3 to 1 sets a thing off from what is behind it. */
	const isSetOff = (element: Element): boolean => {
		const style = getComputedStyle(element)
		const behind = groundOf(element.parentElement)
		const isSeen = (colour: string) => contrast(over(rgba(colour), behind), behind) >= 3
		const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
		return (
			sides.some(
				side =>
					Number.parseFloat(style[`border${side}Width`]) >= 1 &&
					!['none', 'hidden'].includes(style[`border${side}Style`]) &&
					isSeen(style[`border${side}Color`]),
			) ||
			(style.outlineStyle !== 'none' &&
				Number.parseFloat(style.outlineWidth) >= 1 &&
				isSeen(style.outlineColor)) ||
			isSeen(style.backgroundColor)
		)
	}

	const unseenParts = (): string[] => {
		const pressed = 'button, a.button, .button, summary'
		const filled =
			'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="file"]), textarea, select, progress'
		const found: string[] = []
		for (const one of document.querySelectorAll(`${pressed}, ${filled}, label.choice, .bar`)) {
			if (!isShown(one) || isForVoices(one) || one.clientWidth < 2 || isDisabled(one)) continue
			// Words that look like a link, or have a mark of their own beside them, need no frame.
			const style = getComputedStyle(one)
			const saysItself =
				style.textDecorationLine.includes('underline') ||
				(one.matches('summary') && (one.querySelector('svg') || style.display === 'list-item')) ||
				(one.matches('button') && one.querySelector('svg'))
			if (saysItself || isSetOff(one)) continue
			const drawn = ['::before', '::after'].some(part => {
				const { content, borderTopWidth, borderTopStyle } = getComputedStyle(one, part)
				const isFramed = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1
				return content !== 'none' && (isFramed || content.length > 2)
			})
			if (!drawn) found.push(`nothing around ${nameOf(one)}`)
		}
		for (const bar of document.querySelectorAll('.bar rect')) {
			const around = bar.closest('.bar')
			if (!around || !isShown(bar) || Number(bar.getAttribute('width')?.replace('%', '')) === 0) continue
			const ground = groundOf(around)
			if (contrast(over(rgba(getComputedStyle(bar).fill), ground), ground) < 3)
				found.push('a bar like its ground')
		}
		return [...new Set(found)]
	}

	/** Everything about a thing's look that is not only its ground. */
	const lookOf = (element: Element): string =>
		[undefined, '::before', '::after']
			.map(part => {
				const style = getComputedStyle(element, part)
				if (part && style.content === 'none') return ''
				const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
				const border = sides.map(
					side =>
						`${style[`border${side}Width`]} ${style[`border${side}Style`]} ${style[`border${side}Color`]}`,
				)
				const line = `${style.outlineStyle} ${style.outlineStyle === 'none' ? '' : style.outlineWidth}`
				return [
					border,
					line,
					style.textDecorationLine,
					style.textDecorationThickness,
					style.fontWeight,
					part ? style.content : '',
				].join('|')
			})
			.join('/')

	const unsaidStates = (): string[] => {
		const states = '[aria-current]:not([aria-current="false"]), [aria-pressed="true"], [aria-selected="true"]'
		const found: string[] = []
		for (const one of document.querySelectorAll(`${states}, label.choice:has(:checked)`)) {
			if (!isShown(one)) continue
			const kind = one.matches('label.choice')
				? 'label.choice:not(:has(:checked))'
				: one.tagName.toLowerCase()
			const group =
				one.closest('ul, nav, fieldset, [role="group"], [role="tablist"], .menu, p') ?? document.body
			const others = [...group.querySelectorAll(kind)].filter(
				candidate => candidate !== one && isShown(candidate) && !candidate.matches(states),
			)
			// A class may be what makes the chosen one another colour: then any neighbour will do.
			const other = others.find(({ className }) => className === one.className) ?? others[0]
			if (other && lookOf(other) === lookOf(one) && !one.querySelector(states))
				found.push(`like any other: ${nameOf(one)}`)
		}
		return [...new Set(found)]
	}

	const unseenStops = (): string[] => {
		const stops = document.querySelectorAll<HTMLElement>(
			'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
		)
		const found: string[] = []
		for (const stop of stops) {
			if (!isShown(stop) || stop.matches(':disabled')) continue
			stop.focus()
			if (document.activeElement !== stop) continue
			const rings = [stop, stop.closest('.choice, label'), stop.parentElement].flatMap(ringed => {
				if (!ringed) return []
				const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed)
				const ground = groundOf(ringed.parentElement)
				const isSeen = contrast(over(rgba(outlineColor), ground), ground) >= 3
				return outlineStyle !== 'none' && isSeen ? [Number.parseFloat(outlineWidth)] : []
			})
			if (Math.max(0, ...rings) < 2) found.push(`no ring: ${nameOf(stop)}`)
			const { width, height, right, left } = stop.getBoundingClientRect()
			const shell = stop.closest('label') ?? stop
			if (shell === stop && (width < 1 || height < 1)) found.push(`no size: ${nameOf(stop)}`)
			if (right < 0 || left > innerWidth) found.push(`outside: ${nameOf(stop)}`)
		}
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
		return [...new Set(found)]
	}

	const loosePersonsWords = (words: string): string[] => {
		const found = new Set<string>()
		const arabic = /\p{Script=Arabic}/u
		for (const { node, element } of texts()) {
			if (!node.data.includes(words.slice(-12)) && !node.data.includes(words.slice(0, 9))) continue
			// Between the two signs that isolate, or in an element that does.
			if (
				/\u2068.*\u2069/su.test(node.data) ||
				element.closest('bdi, body [dir]:not([dir="ltr"], [dir="rtl"])')
			)
				continue
			if (!element.closest('body [dir]') && !isAlone(element, words))
				found.add(`not set apart: ${nameOf(element)}`)
			if (arabic.test(node.data) && /\p{Script=Latin}/u.test(node.data))
				found.add(`mixed: ${nameOf(element)}`)
		}
		return [...found]
	}
	/** Whether nothing of ours is written in the block that holds these words. */
	const isAlone = (element: Element, words: string): boolean => {
		let block: Element | null = element
		while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
		const rest = (block?.textContent ?? '').replaceAll(words, '').replaceAll(words.slice(0, 110), '')
		return !/\p{L}/u.test(rest)
	}

	const menusBeyond = (): string[] =>
		[...document.querySelectorAll<HTMLDetailsElement>('details.menu')].flatMap(menu => {
			menu.open = true
			const beyond = [...menu.querySelectorAll('*')].filter(one => {
				const { left, right, width } = one.getBoundingClientRect()
				return isShown(one) && !isForVoices(one) && width > 0 && (left < -0.5 || right > innerWidth + 0.5)
			})
			menu.open = false
			return beyond.slice(0, 2).map(nameOf)
		})

	window.eyes = {
		faintWords,
		lostWords,
		unseenParts,
		unsaidStates,
		unseenStops,
		loosePersonsWords,
		menusBeyond,
	}
}
