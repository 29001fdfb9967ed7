const secrets: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, '[token]'],
  [/\b(Bearer|SharedAccessSignature)\s+[^\s"',]+/gi, '$1 [token]'],
  [
    /\b((?:access_token|refresh_token|id_token|client_secret|client_assertion)["']?\s*[=:]\s*["']?)[^&\s"'<>]+/gi,
    '$1[hidden]',
  ],
  [/([?&](?:sig|t|c|s|h)=)[^&\s"'<>]+/gi, '$1[hidden]'],
];

/** `text` without tokens, secrets and the signatures of poll URLs: what others say goes through here before anybody sees it. */
export function redact(text: string): string {
  return secrets.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), text);
}
