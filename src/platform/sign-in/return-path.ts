const longest = 500

/**
 * The page that somebody asked for before they were asked to sign in, as a path within the programme; its home for
 * anything else. A path is always put behind the programme's own address, so it cannot lead to another site.
 */
export function returnPath(typed: string | undefined): string {
  const path = typed ?? ''
  const safe = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) && path.length <= longest
  return safe && !/^\/sign-(in|out)\b/.test(path) ? path : '/'
}
