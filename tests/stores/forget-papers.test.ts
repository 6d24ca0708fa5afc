import { expect, test } from 'vitest'
import { forgetPapers, paperWasRead } from '#app/ballots/forget-papers.server.ts'

test('What papers left in memory is written over twice, and in a rush as soon as fewer come', async () => {
	expect(await forgetPapers()).toBe(false)
	paperWasRead()
	expect([await forgetPapers(), await forgetPapers(), await forgetPapers()]).toEqual([true, true, false])
	for (let nth = 0; nth < 600; nth++) paperWasRead()
	expect([await forgetPapers(), await forgetPapers()]).toEqual([false, true])
})
