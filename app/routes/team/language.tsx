export default function LanguagePage() {
	return null
}
