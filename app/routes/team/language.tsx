import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { z } from 'zod'
import { allLanguages } from '#app/languages/language.ts'
import { markLanguage } from '#app/people/person.store.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { ownPath } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

const Chosen = z.strictObject({ language: z.enum(allLanguages), to: z.string().max(500).optional() })

/** Nothing to see here: somebody loaded the address again. */
export async function loader({ request }: LoaderFunctionArgs) {
	await requirePerson(request, 'team.enter')
	return redirect('/team')
}

/** Keeps the language somebody works in, and loads the page they were on anew in it. */
export async function action({ request }: ActionFunctionArgs) {
	const person = await requirePerson(request, 'team.enter')
	const chosen = Chosen.safeParse(Object.fromEntries(await request.formData()))
	if (!chosen.success) throw new Response(null, { status: 400 })
	const { language, to } = chosen.data
	await db.write(tx => markLanguage(tx, { personId: person.id, language }))
	return redirectDocument(ownPath(to, '/team'))
}
