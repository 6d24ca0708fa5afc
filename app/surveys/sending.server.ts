import { db, secret } from '#app/platform/running.server.ts'
import { receiptOfBefore, responseSender, type Sent } from './send-response.server.ts'

/** The one queue of this process that children's answers go through. */
export const sendResponse = responseSender(db, secret)

/** The receipt of what this process, or one before it, stored already. */
export const sentBefore = (sent: Sent) => receiptOfBefore(db, secret, sent)
