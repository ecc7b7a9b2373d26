import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser']

/** The installed browser that tests and screenshots use. */
export function findChromium(): string {
  const found = [process.env['CHROMIUM_PATH'], ...places].find((path) => path && existsSync(path))
  if (!found) throw new Error('There is no Chromium: install it, or set CHROMIUM_PATH to one.')
  return found
}
