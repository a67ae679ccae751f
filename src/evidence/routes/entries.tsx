import { personByKey } from '../../people/index.ts'
import { typedPage } from '../../platform/fields/index.ts'
import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { entryInWords } from '../../platform/record/index.ts'
import { areaNames, may } from '../../programme/index.ts'
import { definitions } from '../definitions.ts'
import { EntriesPage, type EntryLine } from '../pages/entries.tsx'
import { periodInWords } from '../period/in-words.ts'
import { type CountedEntry, entriesUnder } from '../queries/entries.ts'
import { text } from '../record/detail.ts'
import { lookingAt, outputsCrumb } from './looking.ts'
import { outputAsked } from './output.tsx'

const pageSize = 25

async function personHref({ tx, url, ...visit }: Visit, { about }: CountedEntry): Promise<string | null> {
  if (!about || !visit.may(may.seePeople)) return null
  const person = await personByKey(tx, about)
  return person && url(`/people/${person.id}`)
}

async function linesOf(visit: Visit, entries: readonly CountedEntry[]): Promise<EntryLine[]> {
  const areas = entries.map(({ detail }) => text(detail.area)).filter((area) => area !== '')
  const names = await areaNames(visit.tx, areas)
  const lines: EntryLine[] = []
  for (const entry of entries) {
    const area = text(entry.detail.area)
    const { position, happenedOn, measure, amount } = entry
    const where = names.get(area) ?? (area || visit.words.t('evidence.group.not-recorded'))
    const told = entryInWords(visit.words, entry)
    lines.push({ position, happenedOn, measure, amount, told, where, href: await personHref(visit, entry) })
  }
  return lines
}

async function showEntries(visit: Visit) {
  const output = outputAsked(visit)
  const path = `/outputs/${output}`
  const { wanted, address, status } = lookingAt(visit, path)
  const { words, tx } = visit
  const number = typedPage(visit.query)
  const asked = { output, ...wanted.period, asAt: wanted.asAt }
  // One more than is shown tells whether there is another page.
  const found = await entriesUnder(tx, asked, { limit: pageSize + 1, offset: (number - 1) * pageSize })
  const to = (n: number) => `${address(`${path}/entries`)}${address(path).includes('?') ? '&' : '?'}page=${n}`
  const definition = definitions[output]
  return {
    title: words.t('evidence.entries.title', { title: words.t(definition.title) }),
    density: 'office' as const,
    status,
    breadcrumb: [outputsCrumb(visit), { href: path, text: words.t(definition.title) }],
    body: (
      <EntriesPage
        title={words.t(definition.title)}
        lines={await linesOf(visit, found.slice(0, pageSize))}
        period={periodInWords(wanted.period, words)}
        asAt={wanted.asAt}
        page={number}
        previous={number > 1 ? to(number - 1) : null}
        next={found.length > pageSize ? to(number + 1) : null}
      />
    ),
  }
}

export const entryRoutes: Route[] = [
  page('/outputs/:output/entries', { may: may.openEntries, personal: true, show: showEntries }),
]
