import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { cbor } from './cbor.ts'

interface Options {
  challenge: string
  rp?: { id?: string }
  rpId?: string
  user?: { id: string }
}

export interface AuthenticatorSettings {
  /** Where the browser says that the page came from. */
  origin?: string
  /** Whether the holder has shown that it is them. */
  verifiesUser?: boolean
}

const userPresent = 0x01
const userVerified = 0x04
const keyAttached = 0x40

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const text = (data: Buffer) => data.toString('base64url')

/** A passkey in software: it makes and signs what a phone would (Web Authentication Level 3, 6). */
export class Authenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private readonly id = randomBytes(32)
  private userHandle = ''
  private readonly origin: string
  /** Whether its holder shows that it is them. */
  verifiesUser: boolean
  /** How often it has been used. */
  count = 0

  constructor({ origin = 'http://localhost:3000', verifiesUser = true }: AuthenticatorSettings = {}) {
    this.origin = origin
    this.verifiesUser = verifiesUser
  }

  make({ challenge, rp, user }: Options) {
    this.userHandle = user?.id ?? ''
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const key = cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const length = Buffer.of(this.id.length >> 8, this.id.length & 255)
    const made = Buffer.concat([Buffer.alloc(16), length, this.id, key])
    const authData = Buffer.concat([this.dataFor(rp?.id ?? '', keyAttached), made])
    const attestation = cbor(
      new Map<string, string | Buffer | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    const response = { clientDataJSON: this.client('webauthn.create', challenge), attestationObject: text(attestation) }
    return this.credential({ ...response, transports: ['internal'] })
  }

  use({ challenge, rpId }: Options) {
    this.count += 1
    const authenticatorData = this.dataFor(rpId ?? '', 0)
    const clientDataJSON = this.client('webauthn.get', challenge)
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    const signature = text(sign('sha256', signed, this.keys.privateKey))
    const { userHandle } = this
    return this.credential({ clientDataJSON, authenticatorData: text(authenticatorData), signature, userHandle })
  }

  private credential(response: object) {
    return { id: text(this.id), rawId: text(this.id), type: 'public-key', clientExtensionResults: {}, response }
  }

  private client(type: string, challenge: string): string {
    return text(Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false })))
  }

  private dataFor(site: string, more: number): Buffer {
    const flags = userPresent | (this.verifiesUser ? userVerified : 0) | more
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.count)
    return Buffer.concat([sha256(site), Buffer.of(flags), count])
  }
}
