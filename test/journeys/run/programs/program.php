<?php
function call(string $name, string $body): array
{
    $curl = curl_init("https://api.weixin.qq.com/cgi-bin/wxopen/$name?access_token=my-own-token");
    curl_setopt_array($curl, [CURLOPT_POSTFIELDS => $body, CURLOPT_RETURNTRANSFER => true]);
    $reply = curl_exec($curl);
    if ($reply === false) {
        throw new RuntimeException(curl_error($curl));
    }
    return json_decode($reply, true);
}

$broken = in_array('--broken', $argv, true);
$done = call('setweappsupportversion', $broken ? '' : '{"version":"2.25.0"}');
if ($done['errcode'] !== 0) {
    throw new RuntimeException("{$done['errcode']} {$done['errmsg']}");
}
echo call('getweappsupportversion', '{}')['now_version'], "\n";
