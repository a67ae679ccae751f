import { parsePhone } from '../../platform/input/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Contact } from '../contact.ts'

/** A phone number as it is read aloud; anything else as it is kept. */
export function shownContact({ channel, value }: Contact): string {
  const phone = channel === 'text' || channel === 'call' ? parsePhone(value) : null
  return phone?.ok ? phone.value.shown : value
}

const schemes: Partial<Record<Contact['channel'], string>> = { text: 'sms:', call: 'tel:', email: 'mailto:' }

/** One way to reach somebody: what it is, and a link that starts it where there is one. */
export function Reach({ contact }: { contact: Contact }) {
  const { t } = useWords()
  const scheme = schemes[contact.channel]
  const shown = shownContact(contact)
  return (
    <>
      {t(`people.channel.${contact.channel}`)}: {scheme ? <a href={`${scheme}${contact.value}`}>{shown}</a> : shown}
    </>
  )
}
