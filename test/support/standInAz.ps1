# Stands in for the Az modules. Invoke-AzRestMethod answers once and never waits, as the real one does without
# -WaitForCompletion; STAND_IN_ANSWER says how a change is answered, STAND_IN_END how it ends.
function Write-Call($Call) { Add-Content -Path $env:STAND_IN_LOG -Value ($Call | ConvertTo-Json -Compress) }

function New-Answer($StatusCode, $Content, $Headers = @{}) {
  $message = [System.Net.Http.HttpResponseMessage]::new()
  foreach ($name in $Headers.Keys) { [void]$message.Headers.TryAddWithoutValidation($name, [string]$Headers[$name]) }
  [pscustomobject]@{ StatusCode = $StatusCode; Content = $Content; Headers = $message.Headers }
}

# A resource in some state; its own error is no part of it.
function New-Resource($State) { '{"id":"/x","properties":{"provisioningState":"' + $State + '"}}' }

$script:polls = 0
$script:changed = @{}
function Invoke-AzRestMethod($Method, $Path, $Payload) {
  Write-Call @{ method = $Method; path = $Path }
  $ended = '{"status":"' + $env:STAND_IN_END + '","error":{"code":"Broken","message":"It broke."}}'
  if ($Path -like '/polls/*') {
    $script:polls++
    $running = $script:polls % 2 -eq 1
    if ($Path -like '/polls/status*') {
      return New-Answer 200 $(if ($running) { '{"status":"InProgress"}' } else { $ended }) @{ 'Retry-After' = 7 }
    }
    if ($running) { return New-Answer 202 '' @{ 'Retry-After' = 7 } }
    return New-Answer $(if ($env:STAND_IN_END -eq 'Succeeded') { 200 } else { 409 }) $ended
  }
  if ($Method -eq 'GET') {
    if (-not $script:changed.ContainsKey($Path)) { return New-Answer 200 $env:STAND_IN_CURRENT }
    $script:changed[$Path]++
    return New-Answer 200 (New-Resource $(if ($script:changed[$Path] % 2 -eq 1) { 'Updating' } else { $env:STAND_IN_END }))
  }
  $polls = 'https://management.azure.com/polls'
  switch ($env:STAND_IN_ANSWER) {
    'status' { New-Answer 200 '{"properties":{"provisioningState":"Succeeded"}}' @{ 'Azure-AsyncOperation' = "$polls/status?a=1" } }
    'location' { New-Answer 202 '' @{ 'Location' = "$polls/location?a=1"; 'Retry-After' = 7 } }
    'bare' {
      if ($Method -notin 'PUT', 'PATCH') { return New-Answer 200 '' }
      $script:changed[$Path] = 0
      New-Answer 200 (New-Resource 'Updating')
    }
    'refused' { New-Answer 409 '{"error":{"code":"Refused","message":"Not now."}}' }
  }
}

function Start-Sleep($Seconds) { Write-Call @{ slept = $Seconds } }
function Read-Host([switch]$AsSecureString, $Prompt) { ConvertTo-SecureString 'secret' -AsPlainText -Force }
function Get-AzResourceProvider { [pscustomobject]@{ RegistrationState = 'Registered' } }
foreach ($name in $env:STAND_IN_COMMANDS -split ' ') {
  Set-Item -Path "function:script:$name" -Value ([scriptblock]::Create("Write-Call @{ command = '$name' }"))
}
Export-ModuleMember -Function *
