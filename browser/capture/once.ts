import { useRef } from 'preact/hooks'
import { useSetting } from './setting.ts'

/** Does what leads to another page once: a second tap before that is there is none. Where it fails, it may be tried again. */
export function useOnce(): (act: () => Promise<unknown>) => Promise<void> {
  const { phone } = useSetting()
  const taken = useRef(false)
  return async (act) => {
    if (taken.current) return
    taken.current = true
    taken.current = await phone.attempt(act)
  }
}
