export default function ActionsPage() {
	return null
}
