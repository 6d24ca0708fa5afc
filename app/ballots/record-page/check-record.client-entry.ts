import { showCountAgain } from './count-again-shown.client.ts'
import { lookAlone } from './look-alone.client.ts'

// On the page of a record: whoever has scripts looks for a receipt and counts again without asking the server anything.
for (const section of document.querySelectorAll<HTMLElement>('.receipt-finder')) lookAlone(section)
for (const section of document.querySelectorAll<HTMLElement>('.count-again')) showCountAgain(section)
