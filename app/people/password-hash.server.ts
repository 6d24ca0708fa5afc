import { hash, verify } from '@node-rs/argon2'

/** W-07: argon2id, which is this library's way unless told otherwise, with 19 MiB, two passes, one lane: 70 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** What we keep of a password: an argon2id hash with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
	return await hash(asHashed(password), cost)
}

/**
 * Whether this is the password. With no hash to look at (nobody has that
 * address) it works as long, so that time does not tell who has an account.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
	if (passwordHash) return await verify(passwordHash, asHashed(password))
	await verify(await hashOfNobody(), asHashed(password))
	return false
}

let made: Promise<string> | undefined
function hashOfNobody(): Promise<string> {
	made ??= hash('nobody has this password', cost)
	return made
}

/** The same letters typed on another keyboard or device are the same password (NIST SP 800-63B §3.1.1.2). */
function asHashed(password: string): string {
	return password.normalize('NFKC')
}
