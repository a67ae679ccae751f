import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { OtherLanguage } from './language.ts'
import type { Phone, State } from './phone.ts'
import type { Say } from './say.ts'

/** What every page of the app stands on. */
export interface Setting {
  phone: Phone
  state: State
  say: Say
  language: string
  /** The others that the app is there in. */
  languages: readonly OtherLanguage[]
  /** To another page of the app. */
  go(page: string): void
  /** What was captured is sent as soon as it can be. */
  sendSoon(): void
}

export const SettingContext = createContext<Setting | null>(null)

export function useSetting(): Setting {
  const setting = useContext(SettingContext)
  if (!setting) throw new Error('outside the app')
  return setting
}

/** The page asked for in the address, after the #. */
export function usePage(): string {
  const [page, setPage] = useState(location.hash.slice(1))
  useEffect(() => {
    const follow = () => setPage(location.hash.slice(1))
    addEventListener('hashchange', follow)
    // It may have changed before anybody listened.
    follow()
    return () => removeEventListener('hashchange', follow)
  }, [])
  return page
}

/** The phone's state, drawn anew whenever it changes. */
export function usePhone(phone: Phone): State {
  const [state, setState] = useState(phone.state)
  useEffect(() => phone.watch(() => setState(phone.state)), [phone])
  return state
}
