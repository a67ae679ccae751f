import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { builtAssets } from '../../../tests/kit/built-assets.ts'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite({ assetsFolder: await builtAssets() })

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip, br;q=0', 'gzip', gunzipSync],
  ['identity', undefined, (body: Buffer) => body],
])('the app is the same, however whoever asks can read it packed (%s)', async (accepted, encoding, unpack) => {
  for (const file of ['', '/worker.js']) {
    const url = `/${site.slug}/capture${file}`
    const plain = await site.app.inject({ url })
    const answer = await site.app.inject({ url, headers: { 'accept-encoding': accepted } })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(unpack(answer.rawPayload).toString()).toBe(plain.body)
  }
})
