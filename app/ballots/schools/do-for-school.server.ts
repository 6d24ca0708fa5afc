import type { Result } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { makeBatch, takeBatchBack } from './key-batch.server.ts'
import {
	amendReturn,
	type CountRefusal,
	confirmSchool,
	countAgain,
	countPapers,
	type SignRefusal,
	signReturn,
} from './reconcile-school.server.ts'
import type { SchoolForm } from './school-form.ts'
import { type PackRefusal, sendPack } from './send-pack.server.ts'
import type { Asked, CountingRefusal } from './while-counting.server.ts'

type Refusal =
	| CountingRefusal
	| PackRefusal
	| CountRefusal
	| SignRefusal
	| 'batch.count'
	| 'batch.gone'
	| 'keying.yours'
	| 'keying.done'
	| 'confirm.not-yet'
	| 'amend.nothing-signed'

/** Does what a form of the page of one school asks for. Each deed asks for itself who may. */
export async function doForSchool(
	db: Database,
	asked: Asked,
	form: SchoolForm,
): Promise<Result<string, Refusal>> {
	switch (form.act) {
		case 'send': {
			const sent = await sendPack(db, { ...asked, count: form.count })
			return sent.ok ? { ok: true, value: 'sent' } : sent
		}
		case 'batch': {
			const made = await makeBatch(db, { ...asked, count: form.count })
			return made.ok ? { ok: true, value: 'batch-made' } : made
		}
		case 'take-back':
			return await takeBatchBack(db, { ...asked, label: form.label })
		case 'count': {
			const { act: _, isPupil, ...numbers } = form
			return await countPapers(db, { ...asked, numbers, isPupil: isPupil === 'yes' })
		}
		case 'count-again':
			return await countAgain(db, asked)
		case 'sign':
			return await signReturn(db, {
				...asked,
				reason: form.reason,
				withPupil: form.withPupil === 'yes',
			})
		case 'confirm':
			return await confirmSchool(db, asked)
		case 'amend':
			return await amendReturn(db, asked)
	}
}
