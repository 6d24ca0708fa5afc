export default function ThemePage() {
	return null
}
