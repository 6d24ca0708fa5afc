import { createTransport, type Transporter } from 'nodemailer'

/** A letter to one address. */
export type Mail = {
	id: string
	to: string
	subject: string
	text: string
	html: string
	language: string
	/** Where one press ends all letters (RFC 8058). */
	leave?: string
}

/** What became of a letter: taken, refused for good because of its address, or to be tried again. */
export type Handed = 'taken' | 'refused' | 'later'

/** The door letters go out by. */
export type MailDoor = { hand(mail: Mail): Promise<Handed>; close(): void }

/** How long a server that says nothing is waited for, in milliseconds. */
export type MailPatience = { connect: number; silence: number }

/**
 * Opens the door to the city's own mail server. Lines are kept open and shared.
 * They are encrypted, except to this machine itself: otherwise nothing is said.
 */
export function openMail(
	{ url, from }: { url: string; from: string },
	patience: MailPatience = { connect: 10_000, silence: 30_000 },
): MailDoor {
	const address = new URL(url)
	const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
	const isWrapped = address.protocol === 'smtps:'
	const transport: Transporter = createTransport({
		pool: true,
		maxConnections: 5,
		maxMessages: 500,
		host: address.hostname.replace(/^\[|\]$/g, ''),
		port: Number(address.port || (isWrapped ? 465 : 587)),
		secure: isWrapped,
		requireTLS: !isWrapped && (!isHere || address.searchParams.get('tls') === 'yes'),
		ignoreTLS: !isWrapped && isHere && address.searchParams.get('tls') !== 'yes',
		auth: address.username
			? { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) }
			: undefined,
		connectionTimeout: patience.connect,
		greetingTimeout: patience.connect,
		socketTimeout: patience.silence,
		disableFileAccess: true,
		disableUrlAccess: true,
	})
	const host = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
	return {
		async hand({ id, leave, language, ...mail }) {
			try {
				await transport.sendMail({
					...mail,
					from,
					messageId: `<${id}@${host}>`,
					headers: {
						'Content-Language': language,
						'Auto-Submitted': 'auto-generated',
						...(leave
							? {
									'List-Unsubscribe': { prepared: true, value: `<${leave}>` },
									'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
								}
							: {}),
					},
				})
				return 'taken'
			} catch (error) {
				return isOfAddress(error) ? 'refused' : 'later'
			}
		},
		close: () => transport.close(),
	}
}

/** Whether a server refused for good, and because of the address: not the sign-in, not the line, not "try later". */
function isOfAddress(error: unknown): boolean {
	const { code, responseCode, command } = Object(error)
	return code === 'EENVELOPE' && command === 'RCPT TO' && Number(responseCode) >= 500
}
