/** The part of an address that names something; what follows it is asked of that, and is read leniently. */
const named = /^[^?#]*/

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * An address with a percent code that stands for no letter (`/%E0%A4`) is taken letter by letter, and so names nothing
 * that is there. The router by itself would answer in its own words, past our pages, headers and log.
 */
export function readableAddress(url: string): string {
  return url.replace(named, (path) => (isReadable(path) ? path : path.replaceAll('%', '%25')))
}
