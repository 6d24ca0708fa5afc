export default function PlanChangesPage() {
	return null
}
