import { useSetting } from '../setting.ts'

interface SaveBarProps {
  /** Leads to another page, where nothing is wrong and the phone takes it. */
  save(): void
  label?: 'save' | 'save-name'
  /** Where it leads to leave it, and what goes with that. */
  back: string
  leave?: 'cancel' | 'no-card'
  left?(): void
}

/** Stays at the bottom of the screen, under the thumb; can be pressed always, as a grey button would not say why. */
export function SaveBar({ save, label = 'save', back, leave = 'cancel', left }: SaveBarProps) {
  const { say } = useSetting()
  return (
    <div class="kith-save">
      <button type="button" class="nhsuk-button kith-big" onClick={save}>
        {say(label)}
      </button>
      <a href={back} onClick={left}>
        {say(leave)}
      </a>
    </div>
  )
}
