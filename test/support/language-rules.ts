/** How each language is written here: what its readers would stumble over, and what to do instead. */
export type LanguageRule = { finds: RegExp; advice: string }

/** Small words that no other of our languages has in its prose. */
export const englishWords =
  /\b(?:the|and|is|are|of|to|with|this|that|from|which|your|has|have|when|it|its|by|not|be|was|were)\b/gi

const everywhere: LanguageRule[] = [
  { finds: /--scope(?!s)\b/, advice: 'names --scope, which gcloud does not have: write --scopes' },
  { finds: /trusted cloud|s3ns/i, advice: 'names another edition: the product is Google Cloud' },
  { finds: /code = \w+ = /, advice: 'garbles the gRPC prefix: it is `code = X desc = ...`' },
  {
    finds:
      /restricted\.googleapis\.com\W{1,12}199\.36\.153\.8|private\.googleapis\.com\W{1,12}199\.36\.153\.4/,
    advice: 'swaps the ranges: restricted is 199.36.153.4/30, private is 199.36.153.8/30',
  },
  {
    finds: /kubectl describe (?!pod|node|secret|serviceaccount)[A-Z_`]/,
    advice: 'lacks the kind of resource',
  },
]

export const rules: Readonly<Record<string, LanguageRule[]>> = {
  en: [...everywhere, { finds: /\bsimply\b|\bplease\b|\beasily\b/i, advice: 'has a filler: leave it out' }],
  es: [
    ...everywhere,
    { finds: /\bustede?s?\b|\basegúrese\b|\bvuelva a\b/i, advice: 'says usted: the register is tú' },
    {
      finds:
        /(?:^|[.:;] )(?:Compruebe|Verifique|Haga|Ejecute|Revise|Conceda|Cree|Utilice|Elija|Pida|Espere|Consulte|Busque|Mire|Abra|Cambie|Corrija|Habilite|Active|Lea|Vea)\b/,
      advice: 'gives an order to usted: the register is tú',
    },
    { finds: /este agente debe/i, advice: 'is a slip of a machine: say what to do' },
    {
      finds: /\b(?:jalar|halar|ordenador|computadora|fichero)\b/i,
      advice: 'is regional: keep to neutral Spanish',
    },
    { finds: /\bPods?\b(?<!^Pods?)(?<![.:¿¡] Pods?)/, advice: 'writes pod with a capital in the sentence' },
  ],
  fr: [
    ...everywhere,
    { finds: /(?<![\p{L}’-])(?:tu|toi|tes|ton|ta)(?![\p{L}’-])/iu, advice: 'says tu: the register is vous' },
    {
      finds: /\btir(?:er|e|ez|age|ée?s?)\b/i,
      advice: 'says tirer: images are extracted (extraire, extraction)',
    },
    { finds: /\bcalques?\b/i, advice: 'says calque: a layer is a couche' },
    { finds: /\bPods?\b(?<!^Pods?)(?<![.:?] Pods?)/, advice: 'writes pod with a capital in the sentence' },
  ],
  ja: [
    ...everywhere,
    {
      finds: /(?<!ます|です|ません|ください|でした|ました|ましょう|でしょう|[）」]|: [^。]{0,80})。/,
      advice: 'has a sentence that does not end in です or ます',
    },
    {
      finds: /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]\(|\)[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u,
      advice: 'has half-width brackets: use （）',
    },
    { finds: /：/, advice: 'has a full-width colon: the house style is : and a space' },
    {
      finds: /クラスター|レイヤー|サーバ(?!ー)|レポジトリ|フォルダー/,
      advice: 'spells a loan word in another way',
    },
  ],
  id: [
    ...everywhere,
    { finds: /\b(?:kamu|kau|engkau|kalian)\b/i, advice: 'says kamu: the register is Anda' },
    { finds: /\banda\b/, advice: 'writes Anda without its capital' },
    {
      finds: /\b(?:men|di|pen)-?(?:pull|deploy|restart)\w*-/i,
      advice: 'glues Indonesian and English with hyphens',
    },
  ],
}

/** A technical term, by what it has to be called; English texts say when it is asked for. */
export const terms: readonly { en: RegExp; es: RegExp; fr: RegExp; ja: RegExp; id: RegExp }[] = [
  {
    en: /node pool/i,
    es: /grupos? de nodos/i,
    fr: /pools? de nœuds|pools?\b/i,
    ja: /ノードプール/,
    id: /node pool/i,
  },
  {
    en: /image streaming/i,
    es: /transmisión|transmit/i,
    fr: /streaming/i,
    ja: /ストリーミング/,
    id: /streaming/i,
  },
  {
    en: /service account/i,
    es: /cuentas? de servicio|cuenta/i,
    fr: /comptes? de service|compte/i,
    ja: /サービス アカウント|アカウント/,
    id: /akun/i,
  },
  {
    en: /access scope/i,
    es: /ámbitos? de acceso/i,
    fr: /niveaux? d’accès/i,
    ja: /アクセス スコープ|スコープ/,
    id: /cakupan/i,
  },
  { en: /\blayers?\b/i, es: /capas?/i, fr: /couches?/i, ja: /レイヤ/, id: /lapisan|layer/i },
  { en: /firewall/i, es: /cortafuegos|firewall/i, fr: /pare-feu/i, ja: /ファイアウォール/, id: /firewall/i },
  { en: /\bsubnets?\b/i, es: /subred/i, fr: /sous-réseau/i, ja: /サブネット/, id: /subnet/i },
  {
    en: /metadata server/i,
    es: /servidor de metadatos/i,
    fr: /serveur de métadonnées/i,
    ja: /メタデータ サーバー/,
    id: /server metadata/i,
  },
  { en: /\bquotas?\b/i, es: /cuotas?/i, fr: /quotas?/i, ja: /割り当て/, id: /kuota/i },
  {
    en: /service perimeter/i,
    es: /perímetros? de servicio/i,
    fr: /périmètres? de service/i,
    ja: /サービス境界/,
    id: /perimeter layanan/i,
  },
  { en: /\brepositor(?:y|ies)\b/i, es: /repositorio/i, fr: /dépôt/i, ja: /リポジトリ/, id: /repositori/i },
  {
    en: /\bregistr(?:y|ies)\b(?! Reader)/i,
    es: /registro|Registry/i,
    fr: /registre|Registry/i,
    ja: /レジストリ|Registry/,
    id: /registry/i,
  },
  { en: /\bcluster\b/i, es: /clúster/i, fr: /cluster/i, ja: /クラスタ/, id: /cluster/i },
  { en: /credentials/i, es: /credencial/i, fr: /identifiant/i, ja: /認証情報/, id: /kredensial/i },
]
