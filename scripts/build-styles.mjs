// Compiles the style sheets: one for everybody and one for staff, each for both directions of writing.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { transform } from 'esbuild'
import { parse } from 'postcss'
import rtlcss from 'rtlcss'
import { compile } from 'sass'
import { putBrandIn } from './styles/brand.mjs'
import { forgetOldBrowsers } from './styles/old-browsers.mjs'
import { keepOnly, sheets } from './styles/parts.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const target = ['chrome90', 'firefox90', 'safari14']

const compressed = promisify(brotliCompress)

/** @returns {Promise<Record<string, string>>} plain name, such as `citizen.rtl.css` -> built name, which carries a hash */
export async function buildStyles(outFolder) {
  mkdirSync(outFolder, { recursive: true })
  const whole = wholeSheet()
  const files = Object.keys(sheets).flatMap((name) => bothDirections(whole, name))
  return Object.fromEntries(await Promise.all(files.map((file) => keep(outFolder, file))))
}

function wholeSheet() {
  const { css } = compile(join(root, 'styles/sheet.scss'), {
    loadPaths: [join(root, 'node_modules/nhsuk-frontend/dist')],
    quietDeps: true,
  })
  const whole = parse(css)
  forgetOldBrowsers(whole)
  putBrandIn(whole)
  return whole
}

function bothDirections(whole, name) {
  const belongs = sheets[name]
  const part = (test) => {
    const sheet = whole.clone()
    // Nobody prints the app.
    keepOnly(sheet, test, name !== 'capture')
    return sheet.toString()
  }
  const leftToRight = part((selector) => belongs(selector) && !/^\[dir="?rtl"?\]/.test(selector))
  return [
    { plain: `${name}.css`, css: leftToRight },
    { plain: `${name}.rtl.css`, css: rtlcss.process(part(belongs)) },
  ]
}

async function keep(outFolder, { plain, css }) {
  const { code } = await transform(css, { loader: 'css', minify: true, target })
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10)
  const name = plain.replace(/\.css$/, `-${hash}.css`)
  await Promise.all([
    writeFile(join(outFolder, name), code),
    writeFile(join(outFolder, `${name}.br`), await compressed(code)),
  ])
  return [plain, name]
}
