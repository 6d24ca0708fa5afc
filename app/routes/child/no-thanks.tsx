export default function NoThanksPage() {
	return null
}
