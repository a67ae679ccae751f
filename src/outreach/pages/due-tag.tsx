import { Tag } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'

const dayLength = 86_400_000

/** How a promise stands: late, due today, or with days to go. Words first, colour second. */
export function DueTag({ dueOn, today }: { dueOn: string; today: string }) {
  const words = useWords()
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayLength)
  if (days < 0) return <Tag colour="red">{words.t('outreach.due.late', { n: -days })}</Tag>
  if (days === 0) return <Tag colour="orange">{words.t('outreach.due.today')}</Tag>
  return <Tag colour="grey">{words.t('outreach.due.in', { n: days })}</Tag>
}
