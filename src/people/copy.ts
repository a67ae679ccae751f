import type { ReadTx } from '../platform/database/index.ts'
import { entriesAbout, entryInWords } from '../platform/record/index.ts'
import type { Words } from '../platform/words/index.ts'
import { areaNames } from '../programme/index.ts'
import { ageBandOptions, channelOptions, purposeOptions, roleOptions, wayOptions, wordingOptions } from './fields.ts'
import { languagesSpoken } from './languages-spoken.ts'
import { shownContact } from './pages/reach.tsx'
import { consentsOf } from './queries/consents.ts'
import { contactsOf } from './queries/contacts.ts'
import { rolesOf } from './queries/roles.ts'
import { type ExportedPart, exportedParts, type WholePerson } from './sections.ts'
import { wordingLanguages } from './wordings/languages.ts'

async function particulars(tx: ReadTx, person: WholePerson): Promise<ExportedPart> {
  const { name, birthYear, ageBand, area, postcode, language } = person
  const areaName = area && ((await areaNames(tx, [area])).get(area) ?? area)
  return {
    name: 'person',
    title: 'people.copy.particulars',
    labels: {
      name: 'people.field.name',
      birthYear: 'people.field.birth-year',
      ageBand: 'people.page.age',
      area: 'people.page.area',
      postcode: 'people.copy.postcode',
      language: 'people.page.language',
    },
    options: { ageBand: ageBandOptions, language: languagesSpoken },
    items: [{ name, birthYear, ageBand, area: areaName, postcode, language }],
  }
}

async function contacts(tx: ReadTx, { ids }: WholePerson): Promise<ExportedPart> {
  const known = await contactsOf(tx, ids)
  return {
    name: 'contacts',
    title: 'people.copy.contacts',
    labels: { channel: 'people.copy.channel', value: 'people.copy.value', preferred: 'people.copy.preferred' },
    options: { channel: channelOptions },
    items: known.map(({ channel, value, preferred }) => ({
      channel,
      value: shownContact({ channel, value }),
      preferred,
    })),
  }
}

async function consents(tx: ReadTx, { keys }: WholePerson): Promise<ExportedPart> {
  const standing = await consentsOf(tx, keys)
  return {
    name: 'consents',
    title: 'people.copy.consents',
    labels: {
      purpose: 'people.copy.purpose',
      agreed: 'people.copy.agreed',
      on: 'people.copy.on',
      how: 'people.copy.how',
      wording: 'people.copy.wording',
      language: 'people.copy.read-in',
    },
    options: { purpose: purposeOptions, how: wayOptions, wording: wordingOptions, language: wordingLanguages },
    items: [...standing].map(([purpose, { agreed, on, how, wording, language }]) => ({
      purpose,
      agreed,
      on,
      how,
      wording,
      language,
    })),
  }
}

async function roles(tx: ReadTx, { ids }: WholePerson): Promise<ExportedPart> {
  return {
    name: 'roles',
    title: 'people.copy.roles',
    labels: { role: 'people.copy.role', since: 'people.copy.since', until: 'people.copy.until' },
    options: { role: roleOptions },
    items: (await rolesOf(tx, ids)).map(({ role, since, until }) => ({ role, since, until })),
  }
}

async function recorded(tx: ReadTx, { keys }: WholePerson, words: Words): Promise<ExportedPart> {
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
export async function copyOf(tx: ReadTx, person: WholePerson, words: Words): Promise<ExportedPart[]> {
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
  const content = Object.fromEntries(parts.map(({ name, items }) => [name, items]))
  return `${JSON.stringify({ madeOn, ...content }, null, 2)}\n`
}
