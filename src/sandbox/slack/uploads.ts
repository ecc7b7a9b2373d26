import { randomBytes } from 'node:crypto'
import type { Answer, Call } from '../web/serve.ts'
import type { Workspace } from './workspace.ts'

export type Upload = { id: string; name: string; length: number; text?: string }
export type Uploads = ReturnType<typeof createUploads>

/** Files on their way: announced, sent, and then shared somewhere. */
export function createUploads() {
  const uploads = new Map<string, Upload>()
  return {
    /** Gives the last part of the address that takes the file. */
    announce: (name: string, length: number): Upload => {
      const upload = { id: `F${randomBytes(5).toString('hex').toUpperCase()}`, name, length }
      uploads.set(upload.id, upload)
      return upload
    },
    find: (id: string) => uploads.get(id),
    /** Shared once, it is no upload any more. */
    finish: (id: string) => void uploads.delete(id),
  }
}

/** Takes the file that was announced, of the length that was announced. */
export function takeUpload({ url, body }: Call, { uploads }: Workspace): Answer {
  const upload = uploads.find(url.pathname.replace('/upload/', ''))
  if (!upload) return { status: 404, body: { ok: false, error: 'not_found' } }
  if (Buffer.byteLength(body) !== upload.length)
    return { status: 400, body: { ok: false, error: 'bad_length' } }
  upload.text = body
  return { status: 200, type: 'text/plain', body: `OK - ${upload.length}` }
}
