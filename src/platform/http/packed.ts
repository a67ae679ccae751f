import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { encodingFor } from './encoding.ts'

const brotli = promisify(brotliCompress)
const packed = new Map<string, Promise<Buffer>>()
/** One for each programme, language and file: more than there are means that they change. */
const most = 500

function pack(text: string): Promise<Buffer> {
  const name = createHash('sha256').update(text).digest('base64url')
  const known = packed.get(name)
  if (known) return known
  if (packed.size >= most) packed.clear()
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  const made = brotli(text, { params })
  packed.set(name, made)
  return made
}

/** Sends what is the same for everybody, packed as tightly as can be: that is done once, as for a built file. */
export async function sendPacked(request: FastifyRequest, answer: FastifyReply, text: string): Promise<FastifyReply> {
  if (encodingFor(request) !== 'br') return answer.send(text)
  return answer.header('content-encoding', 'br').send(await pack(text))
}
