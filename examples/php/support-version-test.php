<?php
// Tests a WeChat client against fake-weixin, with plain PHP (8.1 or newer, no extension needed).
//
//   npx fake-weixin serve
//   FAKE_WEIXIN_URL=http://127.0.0.1:8080 php support-version-test.php

declare(strict_types=1);

// A warning (a missing key, a refused connection) ends the test like any other failure.
set_error_handler(function (int $level, string $message): never {
    throw new ErrorException($message);
});

/** Sends JSON (or no body) and returns the JSON of the reply. */
function send(string $method, string $url, ?array $body = null): array
{
    $http = [
        'method' => $method,
        'header' => 'Content-Type: application/json',
        'timeout' => 10,
        'ignore_errors' => true, // the body of a 400 says what was wrong
    ];
    if ($body !== null) {
        // An empty PHP array would become []; WeChat requires {}.
        $http['content'] = json_encode($body === [] ? new stdClass() : $body);
    }
    $stream = fopen($url, 'r', false, stream_context_create(['http' => $http]));
    $status = (int) explode(' ', stream_get_meta_data($stream)['wrapper_data'][0])[1];
    $text = stream_get_contents($stream);
    if ($status >= 400) {
        throw new RuntimeException("$method $url: $status $text");
    }
    return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
}

/** The code under test. Replace it with your own; its base URL must be a setting. */
final class Client
{
    /** The base URL is https://api.weixin.qq.com in production. */
    public function __construct(private string $baseUrl, private string $accessToken)
    {
    }

    public function setSupportVersion(string $version): array
    {
        return $this->call('setweappsupportversion', ['version' => $version]);
    }

    public function getSupportVersion(): array
    {
        return $this->call('getweappsupportversion', []);
    }

    private function call(string $name, array $body): array
    {
        $query = http_build_query(['access_token' => $this->accessToken]);
        $attempts = 0;
        do { // -1 means system busy: try again
            $reply = send('POST', "{$this->baseUrl}/cgi-bin/wxopen/$name?$query", $body);
        } while ($reply['errcode'] === -1 && ++$attempts < 3);
        return $reply;
    }
}

/** Calls the control API of the fake. */
function control(string $method, string $path, ?array $body = null): array
{
    return send($method, getenv('FAKE_WEIXIN_URL') . "/__admin$path", $body);
}

function check(string $what, mixed $expected, mixed $received): void
{
    if ($received !== $expected) {
        $values = json_encode($expected) . ', received ' . json_encode($received);
        throw new RuntimeException("$what: expected $values");
    }
    echo "ok: $what\n";
}

function test(string $appid, Client $client): void
{
    check('the version it was made with', '2.20.0', $client->getSupportVersion()['now_version']);
    check('a version is set', 0, $client->setSupportVersion('2.25.0')['errcode']);
    check('and read back', '2.25.0', $client->getSupportVersion()['now_version']);

    $fault = ['operation' => 'setSupportVersion', 'errcode' => -1, 'times' => 2];
    control('POST', '/faults', ['appid' => $appid] + $fault);
    check('a busy system is asked again', 0, $client->setSupportVersion('2.26.0')['errcode']);
    $sets = control('GET', "/exchanges?appid=$appid&operation=setSupportVersion");
    check('twice', [0, -1, -1, 0], array_column($sets, 'errcode'));

    control('POST', '/clock', ['appid' => $appid, 'advance' => '2h']); // no need to wait
    check('a token expires after two hours', 42001, $client->getSupportVersion()['errcode']);
    [$refused] = control('GET', "/exchanges?appid=$appid&errcode=42001");
    echo "why 42001: {$refused['why']}\n";
}

try {
    if (getenv('FAKE_WEIXIN_URL') === false) {
        throw new RuntimeException('FAKE_WEIXIN_URL is not set. Set it to the address of a fake.');
    }
    // This test has its own mini program, and so does not affect other tests.
    $miniProgram = control('POST', '/mini-programs', ['supportVersion' => '2.20.0']);
    try {
        test($miniProgram['appid'], new Client($miniProgram['url'], $miniProgram['accessToken']));
    } finally {
        control('DELETE', "/mini-programs/{$miniProgram['appid']}");
    }
} catch (Throwable $error) {
    fwrite(STDERR, "failed: {$error->getMessage()}\n");
    exit(1);
}
