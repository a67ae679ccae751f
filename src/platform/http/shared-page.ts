import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'

/** A page as every visitor may see it: nothing in it hangs on who asks. */
export interface SharedPage {
  readonly type: string
  readonly body: Buffer
  readonly tag: string
  as(encoding: Encoding): Promise<Buffer>
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Made once for all who ask within the next seconds, so that a good quality pays. */
function compressed(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return Promise.resolve(body)
  if (encoding === 'gzip') return zip(body, { level: 6 })
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return brotli(body, { params })
}

export function sharedPage(type: string, content: string | Buffer): SharedPage {
  const body = Buffer.from(content)
  const made = new Map<Encoding, Promise<Buffer>>()
  const as = (encoding: Encoding) => {
    const known = made.get(encoding) ?? compressed(body, encoding)
    made.set(encoding, known)
    return known
  }
  // Weak: the bytes differ by encoding, the page does not.
  const tag = `W/"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 22)}"`
  return { type, body, tag, as }
}
