import { readFile } from 'node:fs/promises'
import type { Answer, Call } from './serve.ts'

/** Vite puts a hash of the content into these names. */
const assetPath = /^\/assets\/[\w-]+\.(?:js|css)$/
const otherPaths: Readonly<Record<string, string>> = { '/': 'index.html', '/icon.svg': 'icon.svg' }

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The page loads nothing from elsewhere, has no inline script, and stands in no frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

export type Page = (call: Call) => Promise<Answer | undefined>

/** The workspace in a browser, from files that were built before; undefined for paths that it has not. */
export function createPage(folder: URL | undefined): Page {
  return async ({ method, url: { pathname } }) => {
    const isAsset = assetPath.test(pathname)
    const name = isAsset ? pathname.slice(1) : otherPaths[pathname]
    if (name === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined
    if (!folder) return notBuilt
    try {
      const body = await readFile(new URL(name, folder))
      const caching = isAsset ? 'public, max-age=31536000, immutable' : 'no-store'
      return { status: 200, body, type: typeOf(name), headers: { ...headers, 'cache-control': caching } }
    } catch (error) {
      if (Object(error).code === 'ENOENT') return notBuilt
      throw error
    }
  }
}

/** For developers: a package or a container image always has it. */
const notBuilt: Answer = {
  status: 404,
  type: 'text/plain; charset=utf-8',
  body: 'This file of the page is not there. Build the page with: npm run build:web\n',
  headers,
}

function typeOf(name: string): string {
  return types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}
