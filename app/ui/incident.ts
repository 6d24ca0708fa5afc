import { createContext } from 'react'

/** What an error page is known by in the log (W-18); none on a page that went well. */
export const IncidentContext = createContext<string | undefined>(undefined)
