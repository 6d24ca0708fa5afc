import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate (X.509, in DER) that a program of a test signed itself for this name, and its key. No key lies in a file. */
export function someCertificate(name: string): { cert: string; key: string } {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
	const signedWith = sequence(ecdsaWithSha256)
	const holder = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))))
	const day = 86_400_000
	const valid = sequence(time(Date.now() - day), time(Date.now() + day))
	const names = sequence(der(0x82, Buffer.from(name)))
	const extensions = der(0xa3, sequence(sequence(subjectAltName, der(0x04, names))))
	const body = sequence(
		der(0xa0, number(2)),
		number(1),
		signedWith,
		holder,
		valid,
		holder,
		publicKey.export({ type: 'spki', format: 'der' }),
		extensions,
	)
	const proof = der(0x03, Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]))
	const whole = sequence(body, signedWith, proof).toString('base64')
	const lines = whole.match(/.{1,64}/g)?.join('\n')
	return {
		cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	}
}

const ecdsaWithSha256 = Buffer.from('06082a8648ce3d040302', 'hex')
const commonName = Buffer.from('0603550403', 'hex')
const subjectAltName = Buffer.from('0603551d11', 'hex')

function der(tag: number, content: Buffer): Buffer {
	const { length } = content
	const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
	return Buffer.concat([Buffer.of(tag, ...size), content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
	return der(0x30, Buffer.concat(parts))
}

function number(value: number): Buffer {
	return der(0x02, Buffer.of(value))
}

/** A moment as certificates write it: YYMMDDhhmmssZ. */
function time(moment: number): Buffer {
	const digits = new Date(moment).toISOString().replace(/\D/g, '')
	return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`))
}
