import type { Tx } from '../platform/database/index.ts'
import { entriesAbout, entryInWords } from '../platform/record/index.ts'
import type { Words } from '../platform/words/index.ts'
import { areaNames } from '../programme/index.ts'
import { isWayOfConsent } from './consent/purposes.ts'
import { shownContact } from './pages/reach.tsx'
import { consentsOf } from './queries/consents.ts'
import { contactsOf } from './queries/contacts.ts'
import { rolesOf } from './queries/roles.ts'
import { type CopiedValue, type ExportedPart, exportedParts, type WholePerson } from './sections.ts'

async function particulars(tx: Tx, person: WholePerson): Promise<ExportedPart> {
  const { name, birthYear, ageBand, area, postcode, language } = person
  const areaName = area && ((await areaNames(tx, [area])).get(area) ?? area)
  return {
    name: 'person',
    title: 'people.copy.particulars',
    labels: {
      name: 'people.field.name',
      birthYear: 'people.field.birth-year',
      ageBand: 'people.copy.age-band',
      area: 'people.page.area',
      postcode: 'people.copy.postcode',
      language: 'people.page.language',
    },
    items: [{ name, birthYear, ageBand, area: areaName, postcode, language }],
  }
}

async function contacts(tx: Tx, { ids }: WholePerson): Promise<ExportedPart> {
  const known = await contactsOf(tx, ids)
  return {
    name: 'contacts',
    title: 'people.page.reach',
    labels: { channel: 'people.copy.channel', value: 'people.copy.value', preferred: 'people.copy.preferred' },
    items: known.map(({ channel, value, preferred }) => ({
      channel: { code: channel, label: `people.channel.${channel}` },
      value: shownContact({ channel, value }),
      preferred,
    })),
  }
}

async function consents(tx: Tx, { keys }: WholePerson): Promise<ExportedPart> {
  const standing = await consentsOf(tx, keys)
  return {
    name: 'consents',
    title: 'people.page.consent',
    labels: {
      purpose: 'people.copy.purpose',
      agreed: 'people.copy.agreed',
      on: 'people.copy.on',
      how: 'people.copy.how',
      wording: 'people.copy.wording',
    },
    items: [...standing].map(([purpose, { agreed, on, how, wording }]) => ({
      purpose: { code: purpose, label: `people.purpose.${purpose}` },
      agreed,
      on,
      how: isWayOfConsent(how) ? { code: how, label: `people.way.${how}` } : how,
      wording,
    })),
  }
}

async function roles(tx: Tx, { ids }: WholePerson): Promise<ExportedPart> {
  return {
    name: 'roles',
    title: 'people.page.roles',
    labels: { role: 'people.field.role', since: 'people.copy.since', until: 'people.copy.until' },
    items: (await rolesOf(tx, ids)).map(({ role, since, until }) => ({
      role: { code: role, label: `people.role.${role}` },
      since,
      until,
    })),
  }
}

async function recorded(tx: Tx, { keys }: WholePerson, words: Words): Promise<ExportedPart> {
  return {
    name: 'record',
    title: 'people.timeline.title',
    labels: { on: 'people.copy.on', told: 'people.copy.told', writtenDown: 'people.copy.written-down' },
    items: (await entriesAbout(tx, keys)).map((entry) => ({
      on: entry.happenedOn,
      told: entryInWords(words, entry),
      writtenDown: entry.at.toISOString(),
      what: entry.what,
      detail: JSON.stringify(entry.detail),
    })),
  }
}

/** Everything kept about somebody, by this and every other module, and everything recorded. */
export async function copyOf(tx: Tx, person: WholePerson, words: Words): Promise<ExportedPart[]> {
  const own = [
    await particulars(tx, person),
    await contacts(tx, person),
    await consents(tx, person),
    await roles(tx, person),
  ]
  const all = [...own, ...(await exportedParts(tx, person)), await recorded(tx, person, words)]
  return all.filter(({ items }) => items.length > 0)
}

/** The same for other programs: the codes as they are kept. */
export function copyFile(parts: readonly ExportedPart[], madeOn: string): string {
  const code = (value: CopiedValue) => (typeof value === 'object' && value && 'code' in value ? value.code : value)
  const plain = (item: ExportedPart['items'][number]) =>
    Object.fromEntries(Object.entries(item).map(([name, value]) => [name, code(value)]))
  const content = Object.fromEntries(parts.map(({ name, items }) => [name, items.map(plain)]))
  return `${JSON.stringify({ madeOn, ...content }, null, 2)}\n`
}
