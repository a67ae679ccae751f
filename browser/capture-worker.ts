// Keeps the capture app on the phone, and sends what waits when the browser says that there is a signal.
import { openBox } from './capture/box.ts'
import { send } from './capture/sender.ts'

/** The server writes these in front of this script: see src/outreach/offline/shell-plugin.ts. */
declare const kith: { base: string; version: string; files: string[] }

interface Lifetime extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching extends Lifetime {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Syncing extends Lifetime {
  readonly tag: string
}

const shell = `${kith.base}/capture`
const cacheName = `kith-capture${kith.base} ${kith.version}`
const ours = `kith-capture${kith.base} `
declare function skipWaiting(): Promise<void>
declare const clients: { claim(): Promise<void>; matchAll(): Promise<{ postMessage(message: unknown): void }[]> }

const lasts = (event: Event): event is Lifetime => 'waitUntil' in event
const fetches = (event: Event): event is Fetching => 'respondWith' in event
const syncs = (event: Event): event is Syncing => lasts(event) && 'tag' in event

/** The whole app or nothing: a phone never has half of a version. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll([shell, ...kith.files].map((file) => new Request(file, { cache: 'reload' })))
  await skipWaiting()
}

async function clean(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
  await clients.claim()
}

async function answer(request: Request): Promise<Response> {
  const wanted = request.mode === 'navigate' ? shell : request
  const kept = await caches.match(wanted, { ignoreVary: true })
  return kept ?? fetch(request)
}

const isOurs = (url: URL) =>
  url.origin === location.origin && (url.pathname.replace(/\/$/, '') === shell || kith.files.includes(url.pathname))

async function sendFromBehind(): Promise<void> {
  const box = await openBox(kith.base)
  const sent = await send(box, kith.base)
  box.close()
  for (const client of await clients.matchAll()) client.postMessage('sent')
  // Refused, so that the browser tries again later.
  if (sent?.trouble && sent.trouble !== 'sign-in') throw new Error(sent.trouble)
}

addEventListener('install', (event) => lasts(event) && event.waitUntil(fill()))
addEventListener('activate', (event) => lasts(event) && event.waitUntil(clean()))
addEventListener('fetch', (event) => {
  if (!fetches(event)) return
  const { request } = event
  if (request.method === 'GET' && isOurs(new URL(request.url))) event.respondWith(answer(request))
})
addEventListener('sync', (event) => {
  if (syncs(event) && event.tag === 'kith-send') event.waitUntil(sendFromBehind())
})
