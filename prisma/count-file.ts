import { answerCount } from './answer-count.ts'

// `npm run count`: counts a file of ballots from anywhere. Ends with 1 if it cannot.
const { text, code } = answerCount(process.argv.slice(2))
if (code === 0) console.log(text)
else console.error(text)
process.exitCode = code
