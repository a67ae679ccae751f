import { type ChoosingProps, choiceAddress } from '../../evidence/index.ts'
import { Button, Select, type SelectItem } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type Part, partAsked, partInWords, partings } from '../part.ts'

interface ChoosePartProps {
  choosing: ChoosingProps
  known: readonly Part[]
  part: Part | null
}

/** The days that were chosen go along. */
function KeptDays({ choice, bounds }: ChoosingProps) {
  const address = choiceAddress('', { period: choice.period, asAt: choice.asAt }, bounds)
  return (
    <>
      {[...new URLSearchParams(address)].map(([name, value]) => (
        <input key={name} type="hidden" {...{ name, value }} />
      ))}
    </>
  )
}

/** Whose answers to show: a list that works without script. */
export function ChoosePart({ choosing, known, part }: ChoosePartProps) {
  const words = useWords()
  const { t } = words
  const items = partings.flatMap((by): SelectItem[] => {
    const parts = known.filter((each) => each.by === by)
    const shown = parts.map((each) => ({ value: partAsked(each), text: partInWords(each, words) }))
    return shown.length > 0 ? [{ divider: true }, ...shown] : []
  })
  return (
    <form method="get" action={choosing.url(choosing.path)}>
      <KeptDays {...choosing} />
      <Select
        id="of"
        name="of"
        label={{ text: t('insight.part.choose'), size: 's' }}
        items={[{ value: '', text: t('insight.part.everybody') }, ...items]}
        value={part ? partAsked(part) : ''}
      />
      <Button variant="secondary">{t('insight.part.show')}</Button>
    </form>
  )
}
