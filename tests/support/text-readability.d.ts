/** The package has no types of its own; these are the parts our tests use. */
declare module 'text-readability' {
	const readability: { fleschKincaidGrade(text: string): number }
	export default readability
}
