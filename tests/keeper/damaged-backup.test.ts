import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { BackupProblem, backup, restore, verifyBackup } from '../../src/platform/backup/index.ts'
import type { Connection } from '../../src/platform/database/index.ts'
import { awkwardRows, awkwardSchema } from './awkward-schema.ts'
import { bareDatabase, migrated, migrationsOf } from './bare-database.ts'
import { ask, newFolder } from './data-folder.ts'

const migrations = migrationsOf(awkwardSchema)
const passphrase = 'correct horse battery staple'
const folder = newFolder(afterAll)
const files = { 'an open': join(folder, 'open'), 'a closed': join(folder, 'closed') }
let to: Connection

beforeAll(async () => {
  const from = await migrated(await bareDatabase(), migrations)
  await ask(from, awkwardRows)
  // More than fits in one chunk, and nothing that compresses.
  await ask(
    from,
    'insert into value (id, many) select n, array[md5(n::text), md5((-n)::text)] from generate_series(10, 4000) n',
  )
  await backup(from, files['an open'])
  await backup(from, files['a closed'], { passphrase })
  to = await bareDatabase()
})

/** A copy of a back-up with something done to its bytes. */
function spoilt(file: string, change: (bytes: Buffer) => Buffer): string {
  const copy = join(newFolder(onTestFinished), 'spoilt')
  writeFileSync(copy, change(readFileSync(file)))
  return copy
}

async function expectRefused(file: string): Promise<void> {
  await expect(restore(to, file, { migrations, passphrase })).rejects.toBeInstanceOf(BackupProblem)
  expect(await ask(to, "select relname from pg_class where relnamespace = 'public'::regnamespace")).toEqual([])
}

function flipped(at: number) {
  return (bytes: Buffer): Buffer => {
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
    return bytes
  }
}

for (const [name, file] of Object.entries(files)) {
  test(`one flipped bit anywhere in ${name} back-up is found before anything changes`, async () => {
    const { length } = readFileSync(file)
    const places = [0, 8, 9, 10, 20, 40, ...[1, 2, 3].map((n) => Math.floor((length * n) / 4))]
    for (const at of [...places, length - 1]) await expectRefused(spoilt(file, flipped(at)))
  })

  test(`${name} back-up that was cut off or added to is found before anything changes`, async () => {
    const { length } = readFileSync(file)
    for (const end of [0, 9, 50, Math.floor(length / 2), length - 1]) {
      await expectRefused(spoilt(file, (bytes) => bytes.subarray(0, end)))
    }
    await expectRefused(spoilt(file, (bytes) => Buffer.concat([bytes, Buffer.from('more')])))
  })

  test(`${name} back-up with a part left out, two parts swapped or a false end is found`, async () => {
    const parts = (bytes: Buffer) => partsOf(bytes, name === 'an open' ? 10 : 68, name === 'an open' ? 32 : 16)
    await expectRefused(spoilt(file, (bytes) => joined(parts(bytes), ([one, , ...rest]) => [one, ...rest])))
    await expectRefused(spoilt(file, (bytes) => joined(parts(bytes), ([one, two, ...rest]) => [two, one, ...rest])))
    await expectRefused(spoilt(file, (bytes) => joined(parts(bytes), ([one]) => [markedLast(one)])))
  })
}

/** A back-up's header and chunks, told apart by their lengths. */
function partsOf(bytes: Buffer, headerBytes: number, tagBytes: number): Buffer[] {
  const parts = [bytes.subarray(0, headerBytes)]
  for (let at = headerBytes; at < bytes.length; ) {
    const end = at + 4 + (bytes.readUInt32BE(at) % 2 ** 31) + tagBytes
    parts.push(bytes.subarray(at, end))
    at = end
  }
  expect(parts.length).toBeGreaterThan(3)
  return parts
}

function markedLast(chunk: Buffer = Buffer.alloc(1)): Buffer {
  return Buffer.concat([Buffer.from([chunk.readUInt8(0) | 0x80]), chunk.subarray(1)])
}

function joined(
  [header, ...chunks]: Buffer[],
  change: (chunks: (Buffer | undefined)[]) => (Buffer | undefined)[],
): Buffer {
  return Buffer.concat([header, ...change(chunks)].filter((part) => part !== undefined))
}

test('a closed back-up opens with its passphrase alone and shows nothing of what it holds', async () => {
  const rows = async (given?: string) => (await verifyBackup(files['a closed'], { passphrase: given })).sums.length
  expect(await rows(passphrase)).toBe(6)
  await expect(rows('correct horse')).rejects.toThrow('The passphrase does not open this back-up')
  await expect(rows()).rejects.toThrow('closed with a passphrase')
  expect(readFileSync(files['a closed']).includes('KITHBACK')).toBe(true)
  expect(readFileSync(files['a closed']).includes(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))).toBe(false)
})

test('two back-ups with one passphrase have nothing in common', async () => {
  const from = await migrated(await bareDatabase(), migrations)
  const again = join(newFolder(onTestFinished), 'again')
  await backup(from, again, { passphrase })
  expect(readFileSync(again).subarray(13, 68).equals(readFileSync(files['a closed']).subarray(13, 68))).toBe(false)
})

test('a file that is no back-up, and one that is not there, are refused', async () => {
  await expect(verifyBackup(import.meta.filename)).rejects.toThrow('not a back-up made by Kith')
  await expect(verifyBackup(join(folder, 'nowhere'))).rejects.toThrow('There is no file')
})
