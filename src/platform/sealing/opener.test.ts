import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { describe, expect, test } from 'vitest'
import { makeKeyPair, openerFor } from './opener.ts'
import { sharedSecret } from './schedule.ts'
import { bindingTo, infoFor } from './suite.ts'

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const info = infoFor('0193f5a0-0000-7000-8000-000000000001')
const binding = bindingTo('0193f5a0-0000-7000-8000-000000000002')
const pair = makeKeyPair()
const open = openerFor(pair.privateKey, info)

/** Sealed as a phone does it, with the library that phones carry. */
async function seal(words: string, to = pair.publicKey) {
  const recipientPublicKey = await suite.kem.deserializePublicKey(Uint8Array.from(to).buffer)
  const sender = await suite.createSenderContext({ recipientPublicKey, info })
  const ciphertext = Buffer.from(await sender.seal(new TextEncoder().encode(words), binding))
  return { encapsulated: Buffer.from(sender.enc), ciphertext }
}

describe('the server opens', () => {
  test.each(['', 'walking', 'مشي', 'x'.repeat(20_000)])(
    'what another implementation of RFC 9180 sealed',
    async (words) => {
      expect(open(await seal(words), binding)?.toString()).toBe(words)
    },
  )

  test('nothing under another command, for another programme, or with another key', async () => {
    const sealed = await seal('walking')
    expect(open(sealed, bindingTo('0193f5a0-0000-7000-8000-000000000003'))).toBeNull()
    expect(openerFor(pair.privateKey, infoFor('another'))(sealed, binding)).toBeNull()
    expect(openerFor(makeKeyPair().privateKey, info)(sealed, binding)).toBeNull()
  })

  test('nothing in which one bit was changed, and no point that is not on the curve', async () => {
    const { encapsulated, ciphertext } = await seal('walking')
    for (let at = 0; at < ciphertext.length; at += 1) {
      const changed = Buffer.from(ciphertext)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(open({ encapsulated, ciphertext: changed }, binding)).toBeNull()
    }
    const offCurve = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)])
    expect(open({ encapsulated: offCurve, ciphertext }, binding)).toBeNull()
    expect(open({ encapsulated, ciphertext: Buffer.alloc(0) }, binding)).toBeNull()
  })

  test('keys whose scalar begins with zeros', async () => {
    const { privateKey, publicKey } = makeKeyPair()
    expect([privateKey.length, publicKey.length]).toEqual([32, 65])
    expect(openerFor(privateKey, info)(await seal('singing', publicKey), binding)?.toString()).toBe('singing')
  })
})

test('the shared secret is that of RFC 9180, appendix A.3.1', async () => {
  const encapsulated = Buffer.from(
    '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    'hex',
  )
  const { createECDH } = await import('node:crypto')
  const own = createECDH('prime256v1')
  own.setPrivateKey('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2', 'hex')
  expect(sharedSecret(own.computeSecret(encapsulated), encapsulated, own.getPublicKey()).toString('hex')).toBe(
    'c0d26aeab536609a572b07695d933b589dcf363ff9d93c93adea537aeabb8cb8',
  )
})
