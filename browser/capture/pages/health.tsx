import { useEffect, useRef } from 'preact/hooks'
import { clockIsOff } from '../phone.ts'
import { useSetting } from '../setting.ts'

/** What was just done is not on the phone: said where it cannot be overlooked. What was typed stays on the page below. */
function NotSaved() {
  const { say, state } = useSetting()
  const { unsaved } = state.health
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [unsaved])
  if (!unsaved) return null
  return (
    <div class="nhsuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="nhsuk-heading-s">{say('not-saved')}</h2>
      <p>{say(`not-saved-${unsaved.why}`)}</p>
    </div>
  )
}

function Deleted() {
  const { say, state, phone } = useSetting()
  if (!state.health.deleted) return null
  return (
    <div class="nhsuk-error-summary" role="alert">
      <p>{say('deleted')}</p>
      <button type="button" class="kith-act" onClick={() => phone.tell({ deleted: false })}>
        {say('understood')}
      </button>
    </div>
  )
}

/** Whatever is wrong with the phone itself. */
export function PhoneHealth() {
  const { say, state } = useSetting()
  return (
    <>
      <NotSaved />
      <Deleted />
      {clockIsOff(state.health) && <p class="nhsuk-error-message">{say('clock-off')}</p>}
    </>
  )
}
