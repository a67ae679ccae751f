import { hash, randomBytes } from 'node:crypto'

/** 256 random bits, so that guessing needs no slowing down and a plain hash is enough. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** All that is kept of a token. */
export function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}
