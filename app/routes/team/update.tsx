export default function UpdatePage() {
	return null
}
