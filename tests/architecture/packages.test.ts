import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { version?: string; dev?: boolean; hasInstallScript?: boolean }

const lock: Record<string, Locked> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const ours = JSON.parse(readFileSync('package.json', 'utf8'))
const floors: Record<string, { atLeast: string; below?: string; why: string }> = JSON.parse(
	readFileSync('tests/architecture/security-floors.json', 'utf8'),
)

/**
 * The registry's audit cannot be asked from everywhere, so the lowest allowed
 * versions are kept here, and every copy in the lock is held to them.
 */
test.each(Object.entries(floors))('packages: no copy of %s is older than its known holes', (name, floor) => {
	const copies = Object.entries(lock).filter(([path]) => path.endsWith(`node_modules/${name}`))
	expect(copies.length).toBeGreaterThan(0)
	const wrong = copies.filter(
		([, { version = '0' }]) =>
			isOlder(version, floor.atLeast) || (floor.below !== undefined && !isOlder(version, floor.below)),
	)
	expect(wrong.map(([path, { version }]) => `${path} ${version}: ${floor.why}`)).toEqual([])
})

test.each([
	['1.2.3', '1.2.4', true],
	['1.10.0', '1.9.9', false],
	['2.0.0', '2.0.0', false],
	['0.7.1', '0.7.2', true],
])('packages: %s older than %s is %s', (version, other, older) => {
	expect(isOlder(version, other)).toBe(older)
})

test('packages: each of ours is named by one exact version', () => {
	const loose = Object.entries<string>({ ...ours.dependencies, ...ours.devDependencies }).filter(
		([, version]) => !/^\d/.test(version),
	)
	expect(loose).toEqual([])
})

test('packages: only those we looked at may run a script when they are installed', () => {
	const known = Object.keys(ours.allowScripts)
	const running = Object.entries(lock).filter(
		([path, { hasInstallScript }]) => hasInstallScript && path.startsWith('node_modules/'),
	)
	const unknown = running
		.map(([path]) => path.replace(/^.*node_modules\//, ''))
		.filter(name => !known.includes(name) && name !== 'fsevents')
	expect(unknown).toEqual([])
})

function isOlder(version: string, other: string): boolean {
	const [a, b] = [version, other].map(text => text.split(/[.-]/).slice(0, 3).map(Number))
	for (let place = 0; place < 3; place++) {
		const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0)
		if (difference !== 0) return difference < 0
	}
	return false
}
