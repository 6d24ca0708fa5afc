export default function ThanksPage() {
	return null
}
