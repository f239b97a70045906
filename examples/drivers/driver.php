<?php // npx fake-weixin verify-client -- php driver.php
function env(string $name): string { return getenv("FAKE_WEIXIN_$name"); }

// The client under test. Replace it with your own.
function call(string $name, array $body): object {
    $query = http_build_query(['access_token' => env('ACCESS_TOKEN')]);
    $handle = curl_init(env('URL') . "/cgi-bin/wxopen/$name?$query");
    curl_setopt_array($handle, [
        CURLOPT_POSTFIELDS => json_encode((object) $body), // an empty PHP array alone would become []
        CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
        CURLOPT_RETURNTRANSFER => true, CURLOPT_FAILONERROR => true, CURLOPT_TIMEOUT => 2,
    ]);
    $text = curl_exec($handle);
    if ($text === false) throw new RuntimeException(curl_error($handle));
    $reply = json_decode($text, flags: JSON_THROW_ON_ERROR);
    if ($reply->errcode !== 0) throw new DomainException($reply->errmsg, $reply->errcode);
    return $reply;
}

try {
    $answer = ['returned' => env('OPERATION') === 'setSupportVersion'
        ? call('setweappsupportversion', ['version' => env('VERSION')])
        : call('getweappsupportversion', [])];
} catch (DomainException $e) { // WeChat refused
    $answer = ['raised' => ['errcode' => $e->getCode(), 'message' => $e->getMessage()]];
} catch (Exception $e) {
    $answer = ['raised' => ['message' => $e->getMessage()]];
}
echo json_encode($answer), "\n";
