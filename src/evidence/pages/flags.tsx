import { useWords, type Words } from '../../platform/words/index.ts'
import type { SanityFlag } from '../figures/checks.ts'

interface InWords {
  heading: string
  meaning: string
  check: string
}

function inWords(flag: SanityFlag, { t, number, percent }: Words): InWords {
  const advised = number(flag.advised)
  const check = t(`evidence.flag.${flag.flag}.check`)
  if (flag.flag === 'few-conversations') {
    const [each, week] = [number(flag.perVolunteer, 1), number(flag.aWeek, 2)]
    const meaning = t('evidence.flag.few-conversations.meaning', { advised, volunteers: number(flag.volunteers) })
    return { heading: t('evidence.flag.few-conversations', { each, week }), meaning, check }
  }
  const heading = t(`evidence.flag.${flag.flag}`, { share: percent(flag.share) })
  const meaning = t(`evidence.flag.${flag.flag}.meaning`, { included: number(flag.included), advised })
  return { heading, meaning, check }
}

/** What a careful reader would ask about these figures: what it might mean, and what to look at. */
export function FlagsSection({ flags }: { flags: readonly SanityFlag[] }) {
  const words = useWords()
  if (flags.length === 0) return null
  return (
    <section id="checks">
      <h2 class="nhsuk-heading-m">{words.t('evidence.flag.title')}</h2>
      {flags.map((flag) => {
        const { heading, meaning, check } = inWords(flag, words)
        return (
          <div key={flag.flag}>
            <h3 class="nhsuk-heading-s">{heading}</h3>
            <p>{meaning}</p>
            <p>{check}</p>
          </div>
        )
      })}
    </section>
  )
}
