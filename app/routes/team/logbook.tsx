export default function LogbookPage() {
	return null
}
