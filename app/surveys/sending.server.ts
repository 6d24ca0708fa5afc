import { db, secret } from '#app/platform/running.server.ts'
import { responseSender } from './send-response.server.ts'

/** The one queue of this process that children's answers go through. */
export const sendResponse = responseSender(db, secret)
