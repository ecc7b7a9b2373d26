import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/** Undici tells here of the pings that its WebSockets receive; @slack/socket-mode 3.1.0 passes on messages only. */
const pings = 'undici:websocket:ping'

/** Calls the listener for every ping until the returned function is called. */
export function onSocketPing(listener: () => void): () => void {
  const tell = () => listener()
  subscribe(pings, tell)
  return () => void unsubscribe(pings, tell)
}
