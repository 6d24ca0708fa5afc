export default function SafeguardingPage() {
	return null
}
