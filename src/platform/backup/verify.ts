import type { Foot, Head, Manifest, Progress, TableSum } from './manifest.ts'
import { readSections } from './read-file.ts'
import { refusals } from './refusals.ts'
import { RunningSum, sameSum } from './running-sum.ts'
import type { Section } from './section.ts'

export type Reading = { readonly passphrase?: string | undefined; readonly progress?: Progress | undefined }

/** Reads a whole back-up and checks every byte of it against its seal, and every table against its sum. Changes nothing. */
export async function verifyBackup(file: string, { passphrase, progress }: Reading = {}): Promise<Manifest> {
  const check = new Check(progress)
  await readSections(file, passphrase, (section) => check.take(section))
  return check.manifest()
}

class Check {
  readonly #progress: Progress | undefined
  readonly #sums: TableSum[] = []
  #current: RunningSum | undefined
  #head: Head | undefined
  #foot: Foot | undefined

  constructor(progress: Progress | undefined) {
    this.#progress = progress
  }

  async take(section: Section): Promise<void> {
    if (this.#foot || (section.kind === 'head') === (this.#head !== undefined))
      throw refusals.damaged('its parts are out of order')
    if (section.kind === 'head') this.#head = section.head
    else if (section.kind === 'rows') this.#add(section.rows)
    else {
      await this.#endTable()
      if (section.kind === 'table') this.#current = new RunningSum(section.name)
      else this.#foot = section.foot
    }
  }

  manifest(): Manifest {
    const [head, foot, sums] = [this.#head, this.#foot, this.#sums]
    if (!head || !foot) throw refusals.damaged('its end is missing')
    const whole =
      head.tables.length === sums.length &&
      foot.tables.length === sums.length &&
      sums.every((sum, at) => sum.name === head.tables[at]?.name && sameSum(sum, foot.tables[at]))
    if (!whole) throw refusals.damaged('a table does not add up')
    return { ...head, sums, sequences: foot.sequences }
  }

  #add(rows: Buffer): void {
    if (!this.#current) throw refusals.damaged('its parts are out of order')
    this.#current.add(rows)
  }

  async #endTable(): Promise<void> {
    if (!this.#current) return
    const sum = this.#current.total()
    this.#sums.push(sum)
    this.#current = undefined
    await this.#progress?.({ doing: 'check', table: sum.name, rows: sum.rows })
  }
}
