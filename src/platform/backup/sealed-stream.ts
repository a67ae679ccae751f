import { ByteReader } from './byte-reader.ts'
import { newPassphraseSeal, passphraseHeaderBytes, passphraseSealFrom } from './passphrase-seal.ts'
import { refusals } from './refusals.ts'
import { formatVersion, magic, openSeal, prefixOf, readPrefix, type Seal, suites } from './seal.ts'

const chunkBytes = 65_536

/** The back-up as it stands in the file: header, then chunks of at most 64 KiB, each with its length and its tag. */
export async function* sealed(source: AsyncIterable<Buffer>, passphrase?: string): AsyncGenerator<Buffer> {
  const seal = passphrase === undefined ? openSeal() : newPassphraseSeal(passphrase)
  yield seal.header
  const bytes = new ByteReader(source)
  let ended = false
  while (!ended) {
    const chunk = await bytes.takeUpTo(chunkBytes)
    ended = await bytes.isAtEnd()
    const { data, tag } = seal.close(chunk, ended)
    yield Buffer.concat([prefixOf(data.length, ended), data, tag])
  }
}

/** What was sealed, chunk by chunk, none before it was found to be whole. */
export async function* unsealed(source: AsyncIterable<Buffer>, passphrase?: string): AsyncGenerator<Buffer> {
  const bytes = new ByteReader(source)
  const seal = await readSeal(bytes, passphrase)
  let ended = false
  while (!ended) {
    const { chunk, last } = await readChunk(bytes, seal)
    ended = last
    yield chunk
  }
  if (!(await bytes.isAtEnd())) throw refusals.damaged('something was added at its end')
}

async function readSeal(bytes: ByteReader, passphrase?: string): Promise<Seal> {
  const start = await bytes.take(magic.length + 2)
  if (!start?.subarray(0, magic.length).equals(magic)) throw refusals.notBackup()
  if (start[magic.length] !== formatVersion) throw refusals.newerFormat()
  const suite = start[magic.length + 1]
  if (suite === suites.open) return openSeal()
  if (suite !== suites.passphrase) throw refusals.damaged('its first bytes')
  if (passphrase === undefined) throw refusals.closed()
  const rest = await bytes.take(passphraseHeaderBytes)
  const seal = rest && passphraseSealFrom(passphrase, Buffer.concat([start, rest]))
  if (!seal) throw refusals.wrongPassphrase()
  return seal
}

async function readChunk(bytes: ByteReader, seal: Seal): Promise<{ chunk: Buffer; last: boolean }> {
  const prefix = await bytes.take(4)
  if (!prefix) throw refusals.damaged('its end is missing')
  const { length, last } = readPrefix(prefix)
  if (length > chunkBytes) throw refusals.damaged('a part has an impossible length')
  const data = await bytes.take(length)
  const tag = await bytes.take(seal.tagBytes)
  if (!data || !tag) throw refusals.damaged('its end is missing')
  const chunk = seal.open(data, tag, last)
  if (!chunk) throw refusals.damaged('a part is not what was written')
  return { chunk, last }
}
