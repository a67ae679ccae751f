import type { JsonObject } from '../../platform/database/index.ts'
import { brandColour } from '../brand.ts'
import { appIcon } from './app-icon.ts'

const bubble = 'M32 27h36a10 10 0 0 1 10 10v16a10 10 0 0 1-10 10H47L34 76V63h-2a10 10 0 0 1-10-10V37a10 10 0 0 1 10-10z'
const dots = [37, 50, 63].map((x) => `<circle cx="${x}" cy="45" r="4.5"/>`).join('')

/** The sign of the app (see `appIcon`) for the bar of a browser, in the programme's colour. */
export function faviconSvg(settings: JsonObject): string {
  const colour = brandColour(settings)
  const drawing = `<rect width="100" height="100" rx="18"/><path d="${bubble}" fill="#fff"/>${dots}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="${colour}">${drawing}</svg>`
}

const side = 48

/** One PNG in the envelope that browsers ask for unasked: a directory of one picture, 22 bytes, then the picture. */
export function faviconIco(settings: JsonObject): Buffer {
  const png = appIcon(side, settings)
  const directory = Buffer.alloc(22)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(1, 4)
  directory.writeUInt8(side, 6)
  directory.writeUInt8(side, 7)
  directory.writeUInt16LE(1, 10)
  directory.writeUInt16LE(24, 12)
  directory.writeUInt32LE(png.length, 14)
  directory.writeUInt32LE(directory.length, 18)
  return Buffer.concat([directory, png])
}
