import type { Visit } from '../http/index.ts'

const freshMinutes = 30

/**
 * Whether somebody has proved who they are so lately that they may change how that is proved: whoever finds a browser
 * left signed in must not be able to make the account their own. In a demo anybody is anybody.
 * A provider may let in whoever sits at the browser for hours after its holder was there, so its word is asked for anew.
 */
export function isFresh({ session, tx }: Visit): boolean {
  if (session?.demo) return true
  return (
    session !== null &&
    session.way !== 'provider' &&
    tx.now.getTime() - session.signedInAt.getTime() < freshMinutes * 60_000
  )
}

/** Where to prove it again, and come back from. */
export function proveAgain(path: string): string {
  return `/sign-in?again=yes&to=${encodeURIComponent(path)}`
}
