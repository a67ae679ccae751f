import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Assets, Site } from './site.ts'

/** Built files carry a hash in their name, so that browsers may keep them for ever. */
export function builtAssets(folder: string): Assets {
  const manifest = join(folder, 'manifest.json')
  const names: Record<string, string> = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
  return { folder, address: (name) => `/assets/${names[name] ?? name}` }
}

export async function serveAssets(app: FastifyInstance, site: Site): Promise<void> {
  const { folder } = site.assets
  if (!folder || !existsSync(folder)) return
  await app.register(files, {
    root: resolve(folder),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
}
