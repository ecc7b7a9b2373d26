import { writeSync } from 'node:fs'
import { openStore } from '../../src/store/open-store.ts'
import { alert, answerOf, claim, incident, now } from './records.ts'

/** Works on the store of a folder for ever, and says what has resolved: for the crash test, which kills it. */
const [folder, round] = process.argv.slice(2)
const store = await openStore(folder)

function say(words: string): void {
  writeSync(1, `${words}\n`)
}

for (let step = 0; ; step += 1) {
  const id = `${round}-${step}`
  const alerts = [0, 1, 2].map((n) => alert(step * 10 + n, { channel: `C${round}`, receivedAt: now + step }))
  await Promise.all(
    alerts.map(async (one) => {
      await store.receive(one)
      say(`received ${one.channel} ${one.ts}`)
    }),
  )
  await store.claimAlerts(claim({ limit: 3 }))
  const [first] = alerts
  await store.commit({
    settled: first ? [{ ...first, outcome: 'answered' }] : [],
    incidents: [incident(id, { channel: `C${round}`, key: id, thread: String(first?.ts) })],
    outgoing: [answerOf(id)],
  })
  say(`committed ${id}`)
  await store.claimOutgoing(claim())
  await store.sent(`answer:${id}`, { ts: `${step}.5`, revision: 1 })
  say(`sent answer:${id} ${step}.5`)
  await store.saveSetting('last', id)
  say(`saved ${id}`)
}
