import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { render } from 'preact-render-to-string'
import {
  drawProblem,
  frameVisit,
  type Plugin,
  type ProgrammeSeen,
  type Site,
  sendPacked,
} from '../../platform/http/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { appIcon } from '../../programme/index.ts'
import { appWords } from './languages.ts'
import { Shell, type ShellProps, shellFiles } from './shell.tsx'

interface Asked {
  site: Site
  programme: ProgrammeSeen
  words: Words
  request: FastifyRequest
  answer: FastifyReply
}

/** Asked for anew each time, and answered from the phone where nothing has changed. */
const lookAgain = 'no-cache'

const propsOf = ({ site, programme, words }: Asked): ShellProps => ({
  programme,
  words,
  assets: site.assets,
  demo: site.settings.demo,
  url: (path) => `/${programme.slug}${path}`,
})

const page = (asked: Asked) => `<!DOCTYPE html>${render(Shell(propsOf(asked)))}`

/** Weighed as the rest of the app is: on a bad signal every packet counts. */
const sendText = ({ request, answer }: Asked, type: string, text: string) =>
  sendPacked(request, answer.header('cache-control', lookAgain).type(type), text)

const shell = (asked: Asked) => sendText(asked, 'text/html; charset=utf-8', page(asked))

const scripts = new Map<string, string>()

/** Built files never change under their name, so each is read once. */
function builtScript({ assets }: Site, name: string): string {
  const file = assets.address(name).replace(/^\/assets\//, '')
  const known = scripts.get(file)
  if (known !== undefined) return known
  const text = readFileSync(join(assets.folder ?? '.', file), 'utf8')
  scripts.set(file, text)
  return text
}

/** The service worker, told what to keep: a change of the page or of any file makes it another worker. */
function worker(asked: Asked) {
  const { programme, site, answer } = asked
  const files = shellFiles(propsOf(asked))
  const version = createHash('sha256').update(page(asked)).update(files.join()).digest('hex').slice(0, 12)
  const told = JSON.stringify({ base: `/${programme.slug}`, version, files })
  answer.header('service-worker-allowed', `/${programme.slug}/capture`)
  const script = `const kith=${told};\n${builtScript(site, 'capture-worker.js')}`
  return sendText(asked, 'text/javascript; charset=utf-8', script)
}

function manifest(asked: Asked) {
  const { programme, words } = asked
  const base = `/${programme.slug}/capture`
  const icon = (size: number) => ({ src: `${base}/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })
  const icons = [192, 512].flatMap((size) => [icon(size), { ...icon(size), purpose: 'maskable' }])
  const shown = { name: programme.name, short_name: words.t('outreach.capture.short-title') }
  const look = { display: 'standalone', background_color: '#ffffff', theme_color: '#005eb8' }
  const said = {
    ...shown,
    id: base,
    start_url: base,
    scope: base,
    lang: words.language,
    dir: words.dir,
    ...look,
    icons,
  }
  return sendText(asked, 'application/manifest+json', JSON.stringify(said))
}

const icon = (size: number) => async (asked: Asked) =>
  asked.answer
    .header('cache-control', 'public, max-age=86400')
    .type('image/png')
    .send(appIcon(size, asked.programme.settings))

/** The capture app as files: its page, its service worker, its manifest and its icons. */
export const captureShell: Plugin = (app, site) => {
  const get = (path: string, show: (asked: Asked) => Promise<FastifyReply>) =>
    app.get(`/:programme/capture${path}`, async (request, answer) => {
      const programme = await site.directory.find(String(Object(request.params).programme))
      if (!programme) return drawProblem(site, answer, frameVisit(site, request, programme), 404, 'not-found')
      const words = appWords(request, programme)
      answer.header('vary', 'accept-encoding, accept-language, cookie')
      return show({ site, programme, words, request, answer })
    })
  get('', shell)
  get('/worker.js', worker)
  get('/manifest.webmanifest', manifest)
  get('/icon-192.png', icon(192))
  get('/icon-512.png', icon(512))
}
