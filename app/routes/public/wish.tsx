export default function WishPage() {
	return null
}
