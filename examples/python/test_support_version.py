"""Tests a WeChat client against fake-weixin, with nothing but Python's standard library.

    npx fake-weixin serve
    FAKE_WEIXIN_URL=http://127.0.0.1:8080 python3 test_support_version.py
"""

import json
import os
import unittest
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import ProxyHandler, Request, build_opener

# The fake is on this machine: a proxy from the environment could not reach it.
opener = build_opener(ProxyHandler({}))


def send(method, url, body=None):
    """Sends JSON (or no body) and returns the JSON of the reply."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data, {"Content-Type": "application/json"}, method=method)
    try:
        with opener.open(request, timeout=10) as response:
            return json.load(response)
    except HTTPError as error:
        raise AssertionError(f"{method} {url}: {error.code} {error.read().decode()}") from None


class Client:
    """The code under test. Replace it with your own; its base URL must be a setting."""

    def __init__(self, base_url, access_token):
        self.base_url = base_url  # https://api.weixin.qq.com in production
        self.access_token = access_token

    def set_support_version(self, version):
        return self._call("setweappsupportversion", {"version": version})

    def get_support_version(self):
        return self._call("getweappsupportversion", {})  # send {}: an empty body is an error

    def _call(self, name, body):
        query = urlencode({"access_token": self.access_token})
        for _ in range(3):  # -1 means system busy: try again
            reply = send("POST", f"{self.base_url}/cgi-bin/wxopen/{name}?{query}", body)
            if reply["errcode"] != -1:
                break
        return reply


def control(method, path, body=None):
    """Calls the control API of the fake."""
    return send(method, f"{os.environ['FAKE_WEIXIN_URL']}/__admin{path}", body)


class SupportVersionTest(unittest.TestCase):
    def setUp(self):
        # Each test has its own mini program, and so does not affect other tests.
        mini_program = control("POST", "/mini-programs", {"supportVersion": "2.20.0"})
        self.appid = mini_program["appid"]
        self.addCleanup(control, "DELETE", f"/mini-programs/{self.appid}")
        self.client = Client(mini_program["url"], mini_program["accessToken"])

    def exchanges(self, **query):
        """What this test's mini program was asked, oldest first, and why it answered so."""
        return control("GET", "/exchanges?" + urlencode({"appid": self.appid, **query}))

    def test_a_version_that_was_set_is_read_back(self):
        self.assertEqual(self.client.get_support_version()["now_version"], "2.20.0")
        self.assertEqual(self.client.set_support_version("2.25.0")["errcode"], 0)
        self.assertEqual(self.client.get_support_version()["now_version"], "2.25.0")

    def test_a_busy_system_is_asked_again(self):
        fault = {"operation": "setSupportVersion", "errcode": -1, "times": 2}
        control("POST", "/faults", {"appid": self.appid, **fault})
        self.assertEqual(self.client.set_support_version("2.25.0")["errcode"], 0)
        errcodes = [exchange["errcode"] for exchange in self.exchanges()]
        self.assertEqual(errcodes, [-1, -1, 0])

    def test_a_token_expires_after_two_hours(self):
        control("POST", "/clock", {"appid": self.appid, "advance": "2h"})  # no need to wait
        self.assertEqual(self.client.get_support_version()["errcode"], 42001)
        (refused,) = self.exchanges(refused="true")
        self.assertEqual(refused["errcode"], 42001)
        print(f"why 42001: {refused['why']}")


if __name__ == "__main__":
    if "FAKE_WEIXIN_URL" not in os.environ:
        raise SystemExit("FAKE_WEIXIN_URL is not set. Set it to the address of a running fake.")
    unittest.main()
