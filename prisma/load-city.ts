import { db, env, secret } from '#app/platform/running.server.ts'
import { loadCity } from './load-city.server.ts'

// What `npm run dev` does first: the framework and the samples, as `npm start` loads them.
await loadCity(db, { env, secret, now: new Date() })
await db.close()
