import type { ArmRequest } from '../../arm/request';
import { incompleteDescription } from '../../domain/errors/incompleteDescription';
import { powerShellQuote } from './powerShellQuote';

/**
 * The functions that send a request and wait for its completion. `Invoke-AzRestMethod` doesn't throw for an error
 * status, and its own `-WaitForCompletion` neither waits for a PATCH answered with 200 nor polls a POST by its headers.
 */
export const psSend = `
# Returns a header of an answer; nothing if it has none of that name.
function Read-Header($Answer, $Name) {
  foreach ($header in $Answer.Headers) { if ($header.Key -eq $Name) { return @($header.Value)[0] } }
}

# Returns the state of an operation by what is polled: its status, its location or the resource itself.
function Read-State($Answer, $By) {
  $body = if ($By -ne 'Location' -and $Answer.Content) { $Answer.Content | ConvertFrom-Json -AsHashtable }
  $state = if ($By -eq 'Status') { $body.status } elseif ($By -eq 'Resource') { $body.properties.provisioningState }
  if ($state) { $state } elseif ($Answer.StatusCode -eq 202) { 'Running' } else { 'Succeeded' }
}

# Waits until Azure has completed what it answered to a request. Throws if that failed or was canceled.
function Wait-Completion($Answer, $Method, $Path) {
  $status = Read-Header $Answer 'Azure-AsyncOperation'
  $location = if ($Answer.StatusCode -eq 202) { Read-Header $Answer 'Location' }
  if ($status) { $by = 'Status'; $address = $status; $state = 'Running' }
  elseif ($location) { $by = 'Location'; $address = $location; $state = 'Running' }
  elseif ($Method -in 'PUT', 'PATCH') { $by = 'Resource'; $address = $Path; $state = Read-State $Answer $by }
  else { return }
  $poll = $address -replace '^https://[^/]+', ''
  $tries = 0
  while ($state -notin 'Succeeded', 'Failed', 'Canceled', 'Cancelled') {
    $seconds = (Read-Header $Answer 'Retry-After') -as [int]
    Start-Sleep -Seconds $(if ($seconds -gt 0) { $seconds } else { 10 })
    $Answer = Invoke-AzRestMethod -Method GET -Path $poll
    if ($Answer.StatusCode -in 408, 429, 500, 502, 503, 504 -and $tries -lt 10) { $tries++; continue }
    if ($Answer.StatusCode -ge 400) { throw "$($Answer.StatusCode) $($Answer.Content)" }
    $tries = 0
    $state = Read-State $Answer $by
  }
  if ($state -ne 'Succeeded') { throw "$state $($Answer.Content)" }
}

# Sends a request. Returns what a GET answers; waits for the completion of any other.
function Send-Request($Method, $Path, $Payload) {
  $parameters = @{ Method = $Method; Path = $Path }
  if ($Payload) { $parameters.Payload = $Payload }
  $answer = Invoke-AzRestMethod @parameters
  if ($answer.StatusCode -ge 400) { throw "$($answer.StatusCode) $($answer.Content)" }
  if ($Method -eq 'GET') { $answer.Content } else { Wait-Completion $answer $Method $Path }
}
`.trim();

export function psSendRequest({ method, path, apiVersion }: ArmRequest, payload: string | undefined): string {
  return `Send-Request ${powerShellQuote(method)} ${powerShellQuote(`${path}?api-version=${apiVersion}`)} ${payload ?? '$null'} | Out-Null`;
}

export function psRead({ path, apiVersion }: ArmRequest): string {
  return `Send-Request 'GET' ${powerShellQuote(`${path}?api-version=${apiVersion}`)}`;
}

/** Stops where what was read lacks what the request repeats: Azure would drop it. */
export function psComplete(target: string, ...read: readonly string[]): string {
  return `if (-not (${read.join(' -and ')})) { throw ${powerShellQuote(incompleteDescription(target).message)} }`;
}
