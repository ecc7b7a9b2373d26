/** What people say of what is over, in the languages that we read. */
const past =
  /(?<!since |from )\b(?:last (?:week|month|night|year|sprint|time)|yesterday|the other day|earlier this week|(?:days?|weeks?|months?) ago|back in|used to|postmortem|post-mortem|retro)\b|(?<!desde )\b(?:ayer|la semana pasada|el mes pasado|anoche)\b|(?<!depuis )\b(?:hier|la semaine dernière|le mois dernier)\b|先週|昨日(?!から)|先月|(?<!sejak )\b(?:kemarin|minggu lalu|bulan lalu)\b/i
const over =
  /\b(?:fixed|solved|resolved|recovered|never ?mind|nvm|false alarm|all good|all green|back (?:up|to normal|online)|healthy (?:now|again)|(?:works|working|running|fine|ok|okay|up|good) (?:now|again)|looks (?:fine|good|healthy)|(?:is|are) fine)\b|\b(?:arreglad[oa]s?|solucionad[oa]s?|resuelt[oa]s?|ya funciona|ya está bien)\b|(?:résolue?s?|réglée?s?|corrigée?s?|c'est bon|ça remarche)(?![a-zé])|直りました|直った|解決(?:済み|しました|した)|復旧(?:済み|しました|した)|\b(?:sudah (?:beres|normal|pulih|diperbaiki|jalan)|teratasi|sudah selesai)\b/i
/** What people say of what is still going on. */
const present =
  /\b(?:won't|wont|can't|cannot|isn't|aren't|doesn't|not (?:start|com|run|work|fix|resol|be|ready|up|yet)\w*|stuck|fail(?:s|ing)|keeps?|still|again failing|help|right now|at the moment)\b|\bno (?:arranca|inicia|levanta|funciona|sube|se)\b|\bsigue\b|atascad|\bne (?:démarre|fonctionne|marche|se lance)|toujours|bloqué|(?:起動|動き|開始|立ち上がり|プル).{0,4}(?:しない|しません|ません|できない|できません|失敗)|エラー|\b(?:tidak|belum|gagal|masih|macet|nggak|gak)\b/i

/** Whether people talk about trouble that is over. */
export function isOverChatter(text: string): boolean {
  return (past.test(text) || over.test(text)) && !present.test(text.replace(/'|’/g, "'"))
}

/** Whether a pasted text holds an error in full, and not only its name. */
export function quotesError(text: string): boolean {
  return /rpc error: code|failed to pull (?:and unpack )?image ["\w]|back-off pulling image ["\w]|failed to resolve reference "|pull access denied for|Error response from daemon/i.test(
    text,
  )
}
