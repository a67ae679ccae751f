import { Amount } from '../../evidence/index.ts'
import { Details } from '../../platform/nhs/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import type { Gaps, Missed } from '../figures/gaps.ts'
import { partLabel } from '../part.ts'

const names = (parts: Missed['none'], words: Words) => words.list(parts.map((part) => partLabel(part, words)))

/** Wards are many: a sentence with their number, and their names one tap away. */
function wardSentence({ all, none, few }: Missed, words: Words): string {
  if (all === 0) return words.t('insight.gaps.ward.unknown')
  return words.t('insight.gaps.ward', { all, none: none.length, few: few.length })
}

/** Those of whom nobody, or hardly anybody, was asked; null where there is nothing to say. */
function partSentence({ by, none, few }: Missed, words: Words): string | null {
  if (by === 'ward') return null
  const [nobody, hardly] = [names(none, words), names(few, words)]
  const said = [
    none.length > 0 ? words.t(`insight.gaps.${by === 'age' ? 'age' : 'setting'}.none`, { names: nobody }) : '',
    few.length > 0 ? words.t(`insight.gaps.${by === 'age' ? 'age' : 'setting'}.few`, { names: hardly }) : '',
  ]
  return said.filter((sentence) => sentence !== '').join(' ') || null
}

function WardNames({ none, few }: Missed) {
  const words = useWords()
  if (none.length + few.length === 0) return null
  return (
    <Details summary={words.t('insight.gaps.ward.which')}>
      {none.length > 0 && <p>{words.t('insight.gaps.ward.none', { names: names(none, words) })}</p>}
      {few.length > 0 && <p>{words.t('insight.gaps.ward.few', { names: names(few, words) })}</p>}
    </Details>
  )
}

function untoldSentence({ noWard, noAge }: Gaps, { t, percent }: Words): string | null {
  if (!noWard || !noAge) return null
  return t('insight.gaps.untold', { ward: percent(noWard.share, 0), age: percent(noAge.share, 0) })
}

export const gapsId = 'not-asked'

/** Who was not asked, in plain sentences, before anything is made of what the others said. */
export function GapsSection({ gaps }: { gaps: Gaps }) {
  const words = useWords()
  const wards = gaps.missed.find(({ by }) => by === 'ward')
  const others = gaps.missed.map((missed) => partSentence(missed, words)).filter((sentence) => sentence !== null)
  const untold = untoldSentence(gaps, words)
  return (
    <section id={gapsId}>
      <h2 class="nhsuk-heading-m">{words.t('insight.gaps.title')}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {wards && <li>{wardSentence(wards, words)}</li>}
        {others.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {untold && <li>{untold}</li>}
        {gaps.turnedDown !== 0 && (
          <li>
            {words.t('insight.gaps.turned-down')} <Amount amount={gaps.turnedDown} />
          </li>
        )}
      </ul>
      {wards && <WardNames {...wards} />}
    </section>
  )
}
