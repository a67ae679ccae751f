import { useOnce } from '../once.ts'
import { useSetting } from '../setting.ts'

interface SaveBarProps {
  /** Leads to another page, where the phone takes it. */
  save(): Promise<unknown>
  disabled: boolean
  /** Where it leads to leave it. */
  back: string
  leave?: 'cancel' | 'no-card'
}

/** Stays at the bottom of the screen, under the thumb. */
export function SaveBar({ save, disabled, back, leave = 'cancel' }: SaveBarProps) {
  const { say } = useSetting()
  const once = useOnce()
  return (
    <div class="kith-save">
      <button type="button" class="nhsuk-button kith-big" disabled={disabled} onClick={() => void once(save)}>
        {say('save')}
      </button>
      <a href={back}>{say(leave)}</a>
    </div>
  )
}
