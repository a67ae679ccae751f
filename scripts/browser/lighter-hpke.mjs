// Leaves out of @hpke/core what the capture app never comes to: 1.5 KB of its 40. What it does come to stays as it is.

/** Fields of a class as its compiler wrote them out for old browsers. */
const field =
  /Object\.defineProperty\(this, "(\w+)", \{\s*enumerable: true,\s*configurable: true,\s*writable: true,\s*value: (.+)\n\s*\}\)/g

/** By the end of a file's name: what is written in place of what. */
const changes = {
  'kems/dhkemPrimitives/ec.js': [
    // The server's keys are points of P-256 (src/platform/sealing/suite.ts): the arms for the other curves are never taken.
    [
      /case KemId\.DhkemP384HkdfSha384:[^]*?break;\s*default:[^]*?break;/,
      'default: throw new Error("only P-256 is carried along");',
    ],
    // A public key worked out from a private one, for whoever opens, or seals in a name of their own; the app does neither.
    [
      /async derivePublicKey\(key\) \{[^]*?\n {4}\}/,
      'async derivePublicKey() { throw new Error("not carried along"); }',
    ],
    [/async _derivePublicKeyWithoutJwkExport\(key\) \{[^]*?\n {4}\}/, ''],
  ],
  // A stand-in for globalThis by which Deno's globals are mixed in where there are none.
  '_dnt.shims.js': [[/^[^]*$/, 'export const dntGlobalThis = globalThis;']],
}

function changed(code, [found, written], id) {
  if (!found.test(code)) throw new Error(`${id} is another than it was: see lighter-hpke.mjs`)
  return code.replace(found, written)
}

export const lighterHpke = {
  name: 'lighter-hpke',
  transform(code, id) {
    if (!id.includes('/@hpke/')) return null
    const [, ours = []] = Object.entries(changes).find(([end]) => id.endsWith(end)) ?? []
    return ours.reduce((so, change) => changed(so, change, id), code).replace(field, 'this.$1 = $2')
  },
}
