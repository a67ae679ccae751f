/*
 * The suite of everything sealed to the server: HPKE in base mode (RFC 9180, February 2022),
 * DHKEM(P-256, HKDF-SHA256) 0x0010, HKDF-SHA256 0x0001, AES-256-GCM 0x0002.
 */
export const kemId = 0x0010
export const kdfId = 0x0001
export const aeadId = 0x0002

/** Bytes of an uncompressed point of P-256, of a key id, of a GCM tag. */
export const pointBytes = 65
export const keyIdBytes = 16
export const tagBytes = 16

/** The first byte of an envelope says how the rest is to be read: a phone may come back with an older one. */
export const envelopeVersion = 1

/** What the sealing is for, so that it opens for nothing else: it goes into the key schedule. */
export function infoFor(programmeId: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`kith capture 1/${programmeId}`)
}

/** What an envelope is bound to: under another command's id it does not open. */
export function bindingTo(commandId: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(commandId)
}
