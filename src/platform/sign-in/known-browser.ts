import { timingSafeEqual } from 'node:crypto'
import type { AccountId, ProgrammeId } from '../database/index.ts'
import { newToken } from '../session/index.ts'
import type { Vault } from '../vault/index.ts'

/*
 * A browser in which somebody has signed in before carries a mark that says so. Its failures are counted by themselves,
 * so nobody else's, not even from the same address, slow it down. It is no way in: everything must still be proved.
 * Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies", read 2026.
 */
const purposeFor = (programmeId: ProgrammeId, accountId: AccountId) => `known browser/${programmeId}/${accountId}`

export function newKnownBrowser(vault: Vault, programmeId: ProgrammeId, accountId: AccountId): string {
  const name = newToken()
  return `${name}.${vault.mark(name, purposeFor(programmeId, accountId)).toString('base64url')}`
}

/** The browser's name, if somebody has signed in to this account with it before. */
export function knownBrowser(
  vault: Vault,
  programmeId: ProgrammeId,
  accountId: AccountId,
  cookie: string | undefined,
): string | null {
  const [name, mark] = (cookie ?? '').split('.')
  if (!name || !mark) return null
  const given = Buffer.from(mark, 'base64url')
  const right = vault.mark(name, purposeFor(programmeId, accountId))
  return given.length === right.length && timingSafeEqual(given, right) ? name : null
}
