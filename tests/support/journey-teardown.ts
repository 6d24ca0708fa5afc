import { rmSync } from 'node:fs'
import { journeyServer } from './journey-server.ts'

/** Takes away the database the journeys wrote in. */
export default function tearDown(): void {
	rmSync(journeyServer().folder, { recursive: true, force: true })
}
