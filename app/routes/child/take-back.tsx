export default function TakeBackPage() {
	return null
}
