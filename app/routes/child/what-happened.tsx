export default function WhatHappenedPage() {
	return null
}
