import { createContext } from 'preact'

/** Where the page's own form is sent, if not to the page's own address. */
export const SendToContext = createContext<string | undefined>(undefined)
