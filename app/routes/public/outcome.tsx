export default function OutcomePage() {
	return null
}
