import { personByKey } from '../../people/index.ts'
import { typedPage } from '../../platform/fields/index.ts'
import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { entryInWords } from '../../platform/record/index.ts'
import { areaNames, may, partners } from '../../programme/index.ts'
import { definitions } from '../definitions.ts'
import { EntriesPage, type EntryLine } from '../pages/entries.tsx'
import { periodInWords } from '../period/in-words.ts'
import { editionOf, isGrouping } from '../queries/breakdown.ts'
import { type CountedEntry, countEntriesUnder, entriesUnder, type GroupAsked } from '../queries/entries.ts'
import { groupLabel } from '../queries/group-labels.ts'
import { text } from '../record/detail.ts'
import { lookingAt, outputsCrumb } from './looking.ts'
import { outputAsked } from './output.tsx'

const pageSize = 25

/** The person's own page, for those who may see people and while there is one; or the hub's. */
async function hrefOf({ tx, url, ...visit }: Visit, { about, measure, detail }: CountedEntry): Promise<string | null> {
  if (measure === 'places') return url(`/hubs/${text(detail.hub)}`)
  if (!about || !visit.may(may.seePeople)) return null
  const person = await personByKey(tx, about)
  return person && url(`/people/${person.id}`)
}

/** One group of the number, where the address names one. */
function groupAsked({ query, programme }: Visit): GroupAsked | null {
  const [by, code = ''] = [query.by?.[0], query.group?.[0]]
  if (!isGrouping(by) || by === 'quarter') return null
  return { by, code, edition: editionOf(programme.settings) }
}

async function groupInWords({ tx, words }: Visit, { by, code }: GroupAsked): Promise<string> {
  const known = by === 'partner' ? (await partners(tx)).find((partner) => partner.code === code)?.name : undefined
  const name = by === 'ward' ? (await areaNames(tx, [code])).get(code) : known
  return `${words.t(`evidence.by.${by}`)}: ${groupLabel(by, { code, name: name ?? null }, words)}`
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
    lines.push({ position, happenedOn, measure, amount, told, where, href: await hrefOf(visit, entry) })
  }
  return lines
}

async function showEntries(visit: Visit) {
  const output = outputAsked(visit)
  const path = `/outputs/${output}`
  const { wanted, address, status, choosing } = lookingAt(visit, `${path}/entries`)
  const { words, tx } = visit
  const number = typedPage(visit.query)
  const group = groupAsked(visit)
  const choice = { ...choosing.choice, ...(group && { also: { group: group.code } }) }
  const asked = { output, ...wanted.period, asAt: wanted.asAt, group }
  const found = await entriesUnder(tx, asked, { limit: pageSize, offset: (number - 1) * pageSize })
  const kept = new URLSearchParams(group ? { by: group.by, group: group.code } : {})
  const to = (n: number) => {
    kept.set('page', String(n))
    return `${address(`${path}/entries`)}${address(path).includes('?') ? '&' : '?'}${kept}`
  }
  const definition = definitions[output]
  return {
    title: words.t('evidence.entries.title', { title: words.t(definition.title) }),
    density: 'office' as const,
    status,
    breadcrumb: [outputsCrumb(visit), { href: path, text: words.t(definition.title) }],
    body: (
      <EntriesPage
        title={words.t(definition.title)}
        group={group && (await groupInWords(visit, group))}
        lines={await linesOf(visit, found)}
        all={await countEntriesUnder(tx, asked)}
        period={periodInWords(wanted.period, words)}
        asAt={wanted.asAt}
        page={number}
        pageSize={pageSize}
        choosing={{ ...choosing, choice }}
        address={to}
      />
    ),
  }
}

export const entryRoutes: Route[] = [
  page('/outputs/:output/entries', { may: may.openEntries, personal: true, show: showEntries }),
]
