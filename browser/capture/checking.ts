import { useState } from 'preact/hooks'
import { useOnce } from './once.ts'

/** What is wrong with a form, in a sentence under the name of each field. */
export type Wrong = Readonly<Record<string, string>>

/** Does what a form is for once nothing is wrong with it; what is wrong is told, anew each time it is tried. */
export function useChecked(check: () => Wrong, act: () => Promise<unknown>): { wrong: Wrong; save(): void } {
  const [wrong, tell] = useState<Wrong>({})
  const once = useOnce()
  const save = () => {
    const found = check()
    tell(found)
    if (Object.keys(found).length === 0) void once(act)
  }
  return { wrong, save }
}
