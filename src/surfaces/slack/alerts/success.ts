const done =
  /\b(?:created|updated|deleted|deployed|synced|scaled|completed|succeeded|reconciled|promoted|successful(?:ly)?|rolled out|finished|passed|running (?:a )?new version|sync is running|up-to-date|up to date)\b|✅|:white_check_mark:/i
const failed =
  /fail|error|degraded|back-?off|stuck|time[ds]? ?out|not[ -]ready|unhealthy|abort|mismatch|crash|exceeded|unavailable|waiting|pending|warning|not (?:been |finished|progress)|has not|hasn't|cannot|unable/i

/** Whether a tool tells that something was made or went well. */
export function tellsSuccess(heads: readonly string[]): boolean {
  const said = heads.join('\n')
  return done.test(said) && !failed.test(said)
}
