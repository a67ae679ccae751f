// Leaves out of @hpke/core what no browser of the capture app comes to: 1 KB of its 40. What is done with it stays the same.

/** Fields of a class as its compiler wrote them out for old browsers. */
const field =
  /Object\.defineProperty\(this, "(\w+)", \{\s*enumerable: true,\s*configurable: true,\s*writable: true,\s*value: (.+)\n\s*\}\)/g

/** By the end of a file's name: what is written in place of what. */
const changes = {
  // The server's keys are points of P-256 (src/platform/sealing/suite.ts): the arms for the other curves are never taken.
  'kems/dhkemPrimitives/ec.js': [
    /case KemId\.DhkemP384HkdfSha384:[^]*?break;\s*default:[^]*?break;/,
    'default: throw new Error("only P-256 is carried along");',
  ],
  // A stand-in for globalThis by which Deno's globals are mixed in where there are none.
  '_dnt.shims.js': [/^[^]*$/, 'export const dntGlobalThis = globalThis;'],
}

export const lighterHpke = {
  name: 'lighter-hpke',
  transform(code, id) {
    if (!id.includes('/@hpke/')) return null
    const [, change] = Object.entries(changes).find(([end]) => id.endsWith(end)) ?? []
    if (change && !change[0].test(code)) throw new Error(`${id} is another than it was: see lighter-hpke.mjs`)
    return (change ? code.replace(...change) : code).replace(field, 'this.$1 = $2')
  },
}
