import { parseArgs } from 'node:util'
import { measureLength } from './measure-length.ts'
import { causeOf, measureRate, measureRetained } from './measure-rate.ts'
import { measureStart } from './measure-start.ts'
import { messages, vary } from './messages.ts'

const { values } = parseArgs({ options: { smoke: { type: 'boolean', default: false } } })
const kib = 1024
const mib = kib * kib
const scale = values.smoke
  ? { texts: 200, time: 50, lengths: [4 * kib, 16 * kib], runs: 1, starts: 1 }
  : { texts: 2000, time: 2000, lengths: [64 * kib, 256 * kib, mib], runs: 5, starts: 15 }

checkAnswers()
const texts = vary(scale.texts)
const rate = await measureRate(texts, scale.time)
console.log(`\nShort texts on one core: ${Math.round(rate).toLocaleString('en')} a second`)
const retained = measureRetained(texts)
if (retained !== undefined) console.log(`Kept after ${texts.length} different texts: ${inMib(retained)} MiB`)

console.log('\nOne text by its length, milliseconds:')
const rows = measureLength(scale.lengths, scale.runs)
console.table(
  Object.fromEntries(
    rows.map(({ shape, ms }) => [
      shape,
      Object.fromEntries(
        scale.lengths.map((length, index) => [`${length / kib} KiB`, round(ms[index] ?? 0)]),
      ),
    ]),
  ),
)

console.log('`pullcheck explain` from the start of the process to its end:')
console.table(
  Object.fromEntries(
    measureStart(scale.starts).map(({ program, ms, cpuMs, peakBytes }) => [
      program,
      { ms: Math.round(ms), 'cpu ms': Math.round(cpuMs), 'peak MiB': inMib(peakBytes) },
    ]),
  ),
)

/** A fast wrong answer is worth nothing. */
function checkAnswers() {
  const wrong = messages.filter(({ text, cause }) => causeOf(text) !== cause)
  const told = wrong.map(
    ({ text, cause }) => `${cause ?? 'nothing'} expected, ${causeOf(text) ?? 'nothing'} found: ${text}`,
  )
  if (told.length > 0) throw new Error(told.join('\n'))
  console.log(`${messages.length} messages, each with the right cause`)
}

function inMib(bytes: number): number {
  return round(bytes / mib)
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
