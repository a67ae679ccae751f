import { addPersonSection, contactOf, toldNamesOf } from '../../people/index.ts'
import type { Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { openedKept } from '../mending/kept-of.ts'
import { type KeptSeen, openKept } from '../offline/kept.ts'
import type { Capture } from '../offline/wire.ts'

/** More than this are not waiting where somebody looks at them every week. */
const most = 500

function contactIn({ typed }: Capture) {
  try {
    return contactOf(typed.channel?.[0] ?? '', typed.reach?.[0] ?? '')
  } catch (error) {
    // It may be just this for which it was kept.
    if (error instanceof Problem) return null
    throw error
  }
}

/** Names that came from phones and could not be recorded as they were: sealed until somebody decides on them. */
async function keptNames(visit: Visit) {
  const kept = await openKept(visit.tx, 'everybody', { limit: most })
  const opened = await openedKept(visit, kept)
  return kept.flatMap((each) => {
    const capture = opened.get(each.id)
    const name = capture?.kind === 'name' ? capture.typed.name?.[0] : undefined
    return capture && name ? [{ kept: each, name, contact: contactIn(capture) }] : []
  })
}

function KeptNames({ names, url }: { names: KeptSeen[]; url: Visit['url'] }) {
  const { t, dateTime } = useWords()
  return (
    <>
      <p>{t('outreach.person.kept-names-about')}</p>
      <ul class="nhsuk-list">
        {names.map(({ id, receivedAt }) => (
          <li key={id}>
            <a href={url(`/capture/kept/${id}/name`)}>
              {t('outreach.mend.kind.name')}. {t('outreach.mend.came', { when: dateTime(receivedAt) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

// Erasing somebody does not reach a name that nobody has opened yet, and mending it afterwards would bring them back.
addPersonSection('erasing', async (visit, { ids }) => {
  const theirs = await toldNamesOf(visit.tx, ids, await keptNames(visit))
  if (theirs.length === 0) return null
  return {
    title: visit.words.t('outreach.person.kept-names'),
    body: <KeptNames names={theirs.map(({ kept }) => kept)} url={visit.url} />,
  }
})
