export default function YouSaidWeDidPage() {
	return null
}
