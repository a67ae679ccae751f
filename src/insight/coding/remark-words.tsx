import type { RemarkSeen } from '../../outreach/index.ts'
import { ageBandOptions } from '../../people/index.ts'
import { settings } from '../../places/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'

/** Somebody's own words, with the day and the kind of place, and nothing of who they are. */
export function RemarkWords({ remark, where }: { remark: RemarkSeen; where: string | null }) {
  const words = useWords()
  const known = [
    words.date(remark.heldOn, 'long'),
    labelIn(settings, remark.setting, words),
    where ?? '',
    remark.ageBand ? words.t('insight.part.age', { name: labelIn(ageBandOptions, remark.ageBand, words) }) : '',
  ]
  return (
    <>
      <blockquote class="kith-words">{remark.words}</blockquote>
      <p class="nhsuk-body-s">{known.filter((part) => part !== '').join(' · ')}</p>
    </>
  )
}
