/** What we know does not work yet, or not for everybody. Each has its words in `pages:accessibility.fault.<name>`. */
export const knownFaults = [
	'easy-read',
	'english-only',
	'words-unchecked',
	'wide-tables',
	'sign-language',
] as const

/**
 * What the accessibility statement says. Facts only: change them here when they
 * change, with the day, and the page and its translations follow.
 */
export const accessibilityStatement = {
	/** The day this was last gone through. */
	writtenOn: '2026-11-22',
	/** How the site was checked: by tools alone, so far. */
	checkedBy: 'tools',
	/** Where to write about access. The council fills it in before the site opens; until then the page says so. */
	contact: undefined,
} as const satisfies { writtenOn: string; checkedBy: 'tools' | 'people'; contact: string | undefined }
