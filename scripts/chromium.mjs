// The browser that the machine has: nothing is downloaded for the journeys.
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Sandboxes need rights that a container or root does not have; the rest keeps the browser from calling home. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function findChromium() {
  return places.find((place) => existsSync(place))
}

export const noChromium = `The journeys need Chromium, and it is in none of these places: ${places.join(', ')}.
Install it (Debian, Ubuntu: apt-get install chromium) and run this again.`
