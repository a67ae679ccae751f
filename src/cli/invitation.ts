import type { Settings } from '../platform/settings/index.ts'

export function invitationLink({ publicUrl }: Settings, slug: string, token: string): string {
  return `${new URL(publicUrl).origin}/${slug}/invitations/${token}`
}

/** The link is kept nowhere: what is printed is the only copy. */
export function handOver(name: string, link: string): string {
  return `Hand this link over to ${name} and nobody else. It works once, for 3 days:\n\n  ${link}\n`
}
