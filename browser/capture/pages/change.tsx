import { useState } from 'preact/hooks'
import type { Round } from '../box.ts'
import { readable } from '../captured.ts'
import { halfChanged } from '../drafts.ts'
import { AfterPage } from './after.tsx'
import { TalkPage } from './talk.tsx'

/**
 * A conversation of a moment ago, to be put right. What was readable as the page was opened is what is changed, however long
 * that takes; one that is sealed by then is not asked for anew, as it would count twice.
 */
export function ChangePage({ round, id }: { round: Round; id: string }) {
  const [changing] = useState(() => readable(id) ?? halfChanged(id))
  return changing ? <TalkPage {...{ round, changing }} /> : <AfterPage {...{ round, id }} />
}
