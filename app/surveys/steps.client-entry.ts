import { offerReading } from '#app/languages/read-aloud.client.ts'
import { keepDraft } from './draft.client.ts'
import { askOneAtATime } from './steps.client.ts'

// The script of children's pages: one question at a time, a draft in this tab
// alone, reading aloud. Everything works without it; it must stay under 6 kB.
const form = document.querySelector<HTMLFormElement>('form[data-survey]')
const draft = keepDraft(form?.dataset.survey)
if (form) askOneAtATime(form, draft)
else if (document.querySelector('[data-finished]')) draft.clear()
offerReading(document.body)
