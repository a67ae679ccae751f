/** What a shell says of a program that nobody reads any more: 128, and the number of SIGPIPE. */
export const unreadCode = 141

let unread = false

function notice(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  unread = true
  process.exitCode = unreadCode
}

/**
 * Whoever reads what a command prints may go away before its end (`kith outputs | head -2`). The command then ends in good
 * order, since it may hold a database of its own, and says no more. Gives whether that has happened.
 */
export function noticeUnread(): () => boolean {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(notice)) stream.on('error', notice)
  }
  return () => unread
}
