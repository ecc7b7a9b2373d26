const failure =
  'Failed to pull image "ghcr.io/pier/gull:2": rpc error: code = NotFound desc = failed to resolve reference "ghcr.io/pier/gull:2": ghcr.io/pier/gull:2: not found'
const row = `Warning  Failed     3m12s (x4 over 5m)   kubelet            ${failure}`

/** Texts that somebody may paste, and texts made to keep a careless expression busy. */
export const shapes: Readonly<Record<string, (length: number) => string>> = {
  'rows of events': (length) => fill(`  ${row}\n`, length),
  'rows with another image each': (length) =>
    numbered((n) => `  ${row.replaceAll('gull', `gull-${n}`)}\n`, length),
  'log lines of another program': (length) =>
    fill(
      '2026-11-20T08:14:02.113Z INFO  ferry.api request finished status=200 path=/v1/boats took=12ms\n',
      length,
    ),
  'log lines that all differ': (length) =>
    numbered(
      (n) => `2026-11-20T08:14:02.113Z INFO  ferry.api request ${n} status=200 path=/v1/boats took=${n}ms\n`,
      length,
    ),
  'log lines of fields': (length) =>
    numbered(
      (n) => `time="2026-11-20T08:14:02Z" level=info msg="request ${n} finished" path=/v1/boats\n`,
      length,
    ),
  'log lines of JSON': (length) =>
    numbered((n) => `{"time":"2026-11-20T08:14:02Z","level":"info","msg":"request ${n} finished"}\n`, length),
  'a list of containers as YAML': (length) =>
    numbered(
      (n) =>
        `  - name: gull-${n}\n    image: ghcr.io/pier/gull:${n}\n    state:\n      waiting:\n        reason: ErrImagePull\n`,
      length,
    ),
  'one-letter lines': (length) => fill('a\n', length),
  'one long error': (length) => `${failure}: ${fill('detail ', length)}`,
  'JSON list of events': (length) => `{"items":[${listOf('Failed', failure, length)}]}`,
  'JSON list of back-offs': (length) =>
    `{"items":[${listOf('BackOff', 'Back-off pulling image "ghcr.io/pier/gull:2"', length)}]}`,
  'JSON nested deeply': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'JSON cut off': (length) => fill(`{"reason":"Failed","message":${JSON.stringify(failure)},`, length),
  'one word': (length) => 'a'.repeat(length),
  blanks: (length) => ' '.repeat(length),
  'line ends': (length) => '\n'.repeat(length),
  quotes: (length) => `Failed to pull image ${'"'.repeat(length)}`,
  brackets: (length) => `Failed to pull image "a": [${'['.repeat(length)}`,
  colons: (length) => `Failed to pull image "a${':'.repeat(length)}`,
  digits: (length) => `Failed to pull image "a": ${'4'.repeat(length)}`,
  slashes: (length) => `Failed to pull image "a": https://${'/v2/a'.repeat(length / 5)}`,
  'beginnings of events': (length) => fill('\tWarning\tFailed\tA', length),
  'beginnings of errors': (length) => fill('failed to pull image "a', length),
  'beginnings of statuses': (length) => fill('unexpected status from GET request to ', length),
  'escapes of a terminal': (length) => fill('\u001b[31mError\u001b[0m ', length),
  'lone surrogates': (length) => '\ud800'.repeat(length),
  NUL: (length) => '\0'.repeat(length),
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

function numbered(pieceOf: (n: number) => string, length: number): string {
  let text = ''
  for (let n = 0; text.length < length; n += 1) text += pieceOf(n)
  return text.slice(0, length)
}

function listOf(reason: string, message: string, length: number): string {
  const event = (n: number) => JSON.stringify({ reason, message: message.replaceAll('gull', `gull-${n}`) })
  const events = Array.from({ length: Math.floor(length / (event(100_000).length + 1)) }, (_, n) => event(n))
  return events.join(',')
}
