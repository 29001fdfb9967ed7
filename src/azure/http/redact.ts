const secrets: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, '[token]'],
  [/\b(Bearer|SharedAccessSignature)\s+[^\s"',]+/gi, '$1 [token]'],
  [
    /\b((?:access_token|refresh_token|id_token|client_secret|client_assertion)["']?\s*[=:]\s*["']?)[^&\s"'<>]+/gi,
    '$1[hidden]',
  ],
  [/([?&](?:sig|t|c|s|h)=)[^&\s"'<>]+/gi, '$1[hidden]'],
];

/**
 * `text` without tokens, secrets and signatures of poll URLs. Every external message passes through here before it is
 * shown or logged.
 */
export function redact(text: string): string {
  return secrets.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), text);
}
