export default function SignOutPage() {
	return null
}
