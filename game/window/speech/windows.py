"""The voices of Windows, spoken by a PowerShell that stays open: starting one takes a second."""

import base64
import contextlib
import json
import subprocess
import tempfile
import threading
from pathlib import Path

from game.window.speech.engines import NO_WINDOW, PATIENCE_S, Program, Speech, code_of

# Lines of JSON in base64 come in, lines of text go out. Voices added under Time & language
# are listed apart from the old ones, in a branch of the registry of their own.
SCRIPT = r"""
$ErrorActionPreference = 'Stop'
$tokens = @{}
$branches = 'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Speech_OneCore\Voices',
            'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Speech\Voices'
foreach ($branch in $branches) {
  try {
    $category = New-Object -ComObject SAPI.SpObjectTokenCategory
    $category.SetId($branch, $false)
    foreach ($token in $category.EnumerateTokens()) {
      $number = [Convert]::ToInt32(($token.GetAttribute('Language') -split ';')[0], 16)
      $code = [Globalization.CultureInfo]::GetCultureInfo($number).TwoLetterISOLanguageName
      if (-not $tokens.ContainsKey($code)) { $tokens[$code] = $token }
    }
  } catch { }
}
[Console]::Out.WriteLine(($tokens.Keys -join ' '))
$voice = New-Object -ComObject SAPI.SpVoice
while ($null -ne ($line = [Console]::In.ReadLine())) {
  try {
    $json = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($line))
    $order = $json | ConvertFrom-Json
    $stream = New-Object -ComObject SAPI.SpFileStream
    $stream.Format.Type = 22
    $stream.Open($order.path, 3, $false)
    if ($tokens.ContainsKey($order.language)) { $voice.Voice = $tokens[$order.language] }
    $voice.AllowAudioOutputFormatChangesOnNextSet = $false
    $voice.AudioOutputStream = $stream
    $voice.Rate = [int]$order.rate
    $text = [Security.SecurityElement]::Escape($order.text)
    [void]$voice.Speak("<pitch absmiddle='$([int]$order.pitch)'>$text</pitch>", 8)
    $stream.Close()
    [Console]::Out.WriteLine('done')
  } catch { [Console]::Out.WriteLine('failed') }
}
"""


class WindowsVoices(Program):
    """SAPI with all voices, old and new; silent where there is none for a language."""

    name = "windows"

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._languages: frozenset[str] = frozenset()

    def languages(self) -> frozenset[str]:
        """Return the languages of the voices that are installed."""
        self._open()
        return self._languages

    def make(self, speech: Speech) -> bytes:
        """Return speech as a WAV file."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "speech.wav"
            order = {
                "path": str(path),
                "language": code_of(speech.language),
                "rate": round(min(10, max(-10, 9 * (speech.speed - 1)))),
                "pitch": round(min(10, max(-10, 22 * (speech.pitch - 1)))),
                "text": speech.text,
            }
            line = base64.b64encode(json.dumps(order).encode()).decode()
            done = self._ask(line) == "done"
            return path.read_bytes() if done and path.is_file() else b""

    def stop(self) -> None:
        """Let it finish the file it writes: that is quicker than to start it anew."""

    def close(self) -> None:
        """End it with the game."""
        super().stop()

    def _ask(self, line: str) -> str:
        process = self._open()
        if process is None or process.stdin is None:
            return ""
        try:
            process.stdin.write(f"{line}\n".encode())
            process.stdin.flush()
            return self._answer(process)
        except (OSError, ValueError):
            return ""

    def _answer(self, process: subprocess.Popen[bytes]) -> str:
        """Return the next line; b"" from one that had to be killed."""
        assert process.stdout is not None
        watch = threading.Timer(PATIENCE_S, process.kill)
        watch.daemon = True
        watch.start()
        try:
            return process.stdout.readline().decode(errors="replace").strip()
        finally:
            watch.cancel()

    def _open(self) -> subprocess.Popen[bytes] | None:
        """Return the PowerShell, started if it does not run."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        code = base64.b64encode(SCRIPT.encode("utf-16-le")).decode()
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(
                [self._path, "-NoProfile", "-NonInteractive", "-EncodedCommand", code],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=NO_WINDOW,
            )
            self._languages = frozenset(self._answer(self._process).split())
        return self._process
