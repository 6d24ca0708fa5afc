import { createContext } from 'react'

/** The number that lets a page's own scripts run, on pages that hydrate. */
export const NonceContext = createContext<string | undefined>(undefined)
